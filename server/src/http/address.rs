//! The address of the visitor, for limits of failed sign-ins.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use app::web::ClientAddress;
use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::HeaderMap;

/// Behind a proxy, the last address of the last X-Forwarded-For is the one that the proxy saw; the others can be
/// invented. Where it is none, the proxy itself is the visitor.
pub async fn find(State(behind_proxy): State<bool>, mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
    let address = behind_proxy.then(|| forwarded(request.headers())).flatten().or(peer);
    let address = address.map_or_else(String::new, |address| network(address).to_string());
    request.extensions_mut().insert(ClientAddress(address));
    next.run(request).await
}

fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let line = headers.get_all("x-forwarded-for").iter().next_back()?;
    parse(line.to_str().ok()?.rsplit(',').next()?.trim())
}

/// An address as proxies write it: some put brackets around it, some a port behind it.
fn parse(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    bare.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|address| address.ip()))
}

/// What counts as one visitor, in one spelling: an IPv4 address, or the /64 network that a household or an office gets
/// of IPv6, in which it can take any address it likes.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << 64))),
        address => address,
    }
}

#[cfg(test)]
mod tests {
    use http::{HeaderName, HeaderValue};

    use super::*;

    fn found(lines: &[&'static str]) -> Option<String> {
        let line = |line: &&'static str| (HeaderName::from_static("x-forwarded-for"), HeaderValue::from_static(line));
        forwarded(&lines.iter().map(line).collect()).map(|address| network(address).to_string())
    }

    #[test]
    fn the_last_address_of_the_last_line_counts() {
        assert_eq!(found(&["203.0.113.9"]).as_deref(), Some("203.0.113.9"));
        assert_eq!(found(&["198.51.100.1, 203.0.113.9"]).as_deref(), Some("203.0.113.9"));
        assert_eq!(found(&["198.51.100.1", "198.51.100.2,203.0.113.9 "]).as_deref(), Some("203.0.113.9"));
        assert_eq!(found(&[]), None);
    }

    #[test]
    fn one_visitor_has_one_spelling() {
        for text in ["203.0.113.9", "203.0.113.9:4711", "::ffff:203.0.113.9", "[::ffff:cb00:7109]:80"] {
            assert_eq!(found(&[text]).as_deref(), Some("203.0.113.9"), "{text}");
        }
        for text in ["2001:db8::1", "2001:DB8:0:0:ffff::2", "[2001:db8::3]", "[2001:db8::4]:443"] {
            assert_eq!(found(&[text]).as_deref(), Some("2001:db8::"), "{text}");
        }
    }

    #[test]
    fn what_is_no_address_is_not_taken_for_one() {
        for text in ["", "unknown", "203.0.113.9,", "_hidden", "203.0.113.9 evil", "999.0.0.1"] {
            assert_eq!(found(&["198.51.100.1", text]), None, "{text}");
        }
    }
}
