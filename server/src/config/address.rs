//! The address of a database, which may hold secrets: what of it may be shown, and which parameters it may have.

/// Parameters that connections understand and whose values are no secrets.
const OPEN: [&str; 18] = [
    "sslmode",
    "ssl-mode",
    "sslrootcert",
    "ssl-root-cert",
    "ssl-ca",
    "sslcert",
    "ssl-cert",
    "statement-cache-capacity",
    "host",
    "hostaddr",
    "port",
    "dbname",
    "user",
    "application_name",
    "mode",
    "cache",
    "immutable",
    "vfs",
];

/// Those whose values are or may be secrets; a key can stand in its parameter itself.
const SECRET: [&str; 4] = ["password", "sslkey", "ssl-key", "options"];

/// The address without what is secret in it or may be: whatever is not known to be harmless is hidden.
pub fn mask(url: &str) -> String {
    let (address, query) = match url.split_once('?') {
        Some((address, query)) if !query.contains('@') || address.contains('@') => (address, Some(query)),
        _ => (url, None),
    };
    let address = match address.split_once("://") {
        Some((scheme, rest)) => format!("{scheme}://{}", without_password(rest)),
        None if address.starts_with("sqlite:") => address.to_owned(),
        None => "***".to_owned(),
    };
    match query {
        Some(query) => format!("{address}?{}", query.split('&').map(parameter).collect::<Vec<_>>().join("&")),
        None => address,
    }
}

/// Everything between the user's name and the last `@`; without one, what stands where a port should.
fn without_password(rest: &str) -> String {
    if let Some((user, host)) = rest.rsplit_once('@') {
        return match user.split_once(':') {
            Some((name, _)) => format!("{name}:***@{host}"),
            None => format!("{user}@{host}"),
        };
    }
    let end = rest.find('/').unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    match host.rsplit_once(':') {
        Some((name, port)) if !host.ends_with(']') && port.parse::<u16>().is_err() => format!("{name}:***{path}"),
        _ => rest.to_owned(),
    }
}

fn parameter(pair: &str) -> String {
    match pair.split_once('=') {
        Some((name, _)) if OPEN.contains(&name) => pair.to_owned(),
        Some((name, _)) => format!("{name}=***"),
        None => "***".to_owned(),
    }
}

/// The first parameter that no connection understands. It would be left out, and its value logged.
pub fn unknown_parameter(url: &str) -> Option<&str> {
    let (_, query) = url.split_once('?')?;
    let names = query.split('&').filter_map(|pair| pair.split_once('=')).map(|(name, _)| name);
    names.into_iter().find(|name| !OPEN.contains(name) && !SECRET.contains(name))
}

#[cfg(test)]
mod tests {
    use super::{mask, unknown_parameter};

    #[test]
    fn what_is_harmless_is_shown() {
        for open in [
            "sqlite:data/lokus.db",
            "sqlite:data/lokus.db?mode=rw",
            "postgres://lokus@db:5432/lokus?sslmode=verify-full&sslrootcert=/etc/ca.pem",
            "postgres:///lokus?host=/run/postgresql",
            "postgres://[::1]/lokus",
        ] {
            assert_eq!(mask(open), open);
        }
        assert_eq!(mask("postgres://lokus:geheim@db/lokus"), "postgres://lokus:***@db/lokus");
        assert_eq!(mask("postgres://db/lokus?user=u&password=geheim"), "postgres://db/lokus?user=u&password=***");
    }

    #[test]
    fn a_secret_is_shown_nowhere() {
        for address in [
            "postgres://lokus:geheim@db/lokus",
            "postgres://lokus:p@geheim@db/lokus",
            "postgres://lokus:p?geheim@db/lokus",
            "postgres://lokus:p/geheim@db/lokus",
            "postgres://lokus:p#geheim@db/lokus",
            "postgres://lokus:%67eheim@db/lokus",
            "postgres://lokus:geheim",
            "postgres://lokus:geheim/lokus",
            "postgres:lokus:geheim@db/lokus",
            "host=db user=lokus password=geheim",
            "postgres://db/lokus?password=geheim&sslmode=require",
            "postgres://u:x@db/lokus?password=a@geheim",
            "postgres://db/lokus?pass%77ord=geheim",
            "postgres://db/lokus?sslpassword=geheim",
            "postgres://db/lokus?PASSWORD=geheim",
            "postgres://db/lokus?sslkey=-----BEGIN%20PRIVATE%20KEY-----geheim",
            "postgres://db/lokus?options=-c%20x.y%3Dgeheim",
            "postgres://db/lokus?geheim",
        ] {
            let shown = mask(address);
            assert!(!shown.contains("geheim") && !shown.contains("%67eheim"), "{address}: {shown}");
        }
    }

    #[test]
    fn parameters_that_nothing_reads_are_found() {
        assert_eq!(unknown_parameter("postgres://db/lokus?sslmode=require&sslpassword=x"), Some("sslpassword"));
        assert_eq!(unknown_parameter("postgres://db/lokus?password=x&options=-c%20y"), None);
        assert_eq!(unknown_parameter("sqlite:lokus.db?mode=rwc"), None);
    }
}
