//! Somebody who is signed in and fills in forms.

use super::http::{Connection, Request};
use super::server::{PASSWORD, Server};
use crate::error::{Context, Error, Result};

pub struct Visitor {
    connection: Connection,
    cookie: String,
}

impl Visitor {
    pub fn sign_in(server: &Server, email: &str) -> Result<Self> {
        let mut connection = Connection::open(server.port).context("cannot connect")?;
        let form = form(&[("email", email), ("password", PASSWORD), ("next", "/")])?;
        let headers = [("content-type", FORM)];
        let status =
            connection.send(&Request::post("/sign-in", &headers, form.as_bytes())).context("cannot sign in")?;
        let session = connection.header("set-cookie").find(|cookie| cookie.starts_with("lokus="));
        let session = session.and_then(|cookie| cookie.split(';').next()).map(str::to_owned);
        let cookie = session.ok_or_else(|| Error::new(format!("{email} cannot sign in: status {status}")))?;
        Ok(Self { connection, cookie })
    }

    /// The request of a page, as a browser would send it.
    pub fn request(&self, path: &str) -> Request {
        Request::get(path, &[("accept-encoding", "gzip, br"), ("cookie", &self.cookie)])
    }

    /// The text of a page.
    pub fn page(&mut self, path: &str) -> Result<String> {
        let request = Request::get(path, &[("cookie", &self.cookie)]);
        self.expect(&request, 200, path)?;
        Ok(String::from_utf8_lossy(self.connection.body()).into_owned())
    }

    /// A file that is offered for download.
    pub fn file(&mut self, path: &str) -> Result<Vec<u8>> {
        let request = Request::get(path, &[("cookie", &self.cookie)]);
        self.expect(&request, 200, path)?;
        Ok(self.connection.body().to_vec())
    }

    /// Sends a form that is accepted; returns where the browser is sent.
    pub fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<String> {
        let form = form(fields)?;
        self.post(path, FORM, form.as_bytes())
    }

    /// Sends a file that is accepted, in the field `file`; returns where the browser is sent.
    pub fn upload(&mut self, path: &str, name: &str, content: &[u8]) -> Result<String> {
        const BOUNDARY: &str = "lokus-bench-boundary";
        let head = format!(
            "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             content-type: application/octet-stream\r\n\r\n"
        );
        let body = [head.as_bytes(), content, format!("\r\n--{BOUNDARY}--\r\n").as_bytes()].concat();
        self.post(path, &format!("multipart/form-data; boundary={BOUNDARY}"), &body)
    }

    fn post(&mut self, path: &str, kind: &str, body: &[u8]) -> Result<String> {
        let request = Request::post(path, &[("cookie", &self.cookie), ("content-type", kind)], body);
        self.expect(&request, 303, path)?;
        let location = self.connection.header("location").next().map(str::to_owned);
        location.ok_or_else(|| Error::new(format!("{path} leads nowhere")))
    }

    fn expect(&mut self, request: &Request, wanted: u16, path: &str) -> Result<()> {
        let status = self.connection.send(request).context(path)?;
        if status == wanted {
            return Ok(());
        }
        Err(Error::new(format!("{path} was answered with {status} instead of {wanted}")))
    }
}

const FORM: &str = "application/x-www-form-urlencoded";

fn form(fields: &[(&str, &str)]) -> Result<String> {
    serde_urlencoded::to_string(fields).context("cannot write a form")
}

/// The value of the first tag of a page that contains `marker`, such as `name="key"`.
pub fn value<'p>(page: &'p str, marker: &str) -> Option<&'p str> {
    let tag = page.split('<').find(|tag| tag.split('>').next().is_some_and(|tag| tag.contains(marker)))?;
    tag.split_once(" value=\"")?.1.split('"').next()
}

/// The value of the option of a page that shows `text`.
pub fn option<'p>(page: &'p str, text: &str) -> Option<&'p str> {
    let option = page.split("<option").find(|option| option.contains(&format!(">{text}</option>")))?;
    option.split_once(" value=\"")?.1.split('"').next()
}

/// The addresses on a page that begin with `start`, each without it.
pub fn links<'p>(page: &'p str, start: &str) -> impl Iterator<Item = &'p str> {
    let start = format!("href=\"{start}");
    let parts: Vec<_> = page.split(start.as_str()).skip(1).collect();
    parts.into_iter().filter_map(|rest| rest.split('"').next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_read() {
        let page = "<a href=\"/x\">x</a><input type=\"hidden\" name=\"key\" value=\"k1\"><select name=\"host\">\
                    <option value=\"\">…</option><option selected value=\"h1\">Jawa Timur</option></select>";
        assert_eq!(value(page, "name=\"key\""), Some("k1"));
        assert_eq!(option(page, "Jawa Timur"), Some("h1"));
        assert_eq!(option(page, "Bali"), None);
        assert_eq!(links(page, "/").collect::<Vec<_>>(), ["x"]);
    }
}
