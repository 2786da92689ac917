//! ChromeDriver and the browser that it drives.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::{Missing, Service, port};
use crate::error::{Context, Result};
use crate::files::{self, Scratch};

pub struct Programs {
    pub driver: PathBuf,
    pub browser: PathBuf,
}

pub struct Browser {
    port: u16,
    pub program: PathBuf,
    driver: Service,
    _folder: Scratch,
}

impl Browser {
    pub fn programs() -> Result<Programs, Missing> {
        const INSTALL: &str = "apt-get install chromium chromium-driver";
        let browser = ["chromium", "chromium-browser", "google-chrome"].iter().find_map(|name| files::program(name));
        Ok(Programs {
            driver: files::program("chromedriver").ok_or(Missing { program: "chromedriver", install: INSTALL })?,
            browser: browser.ok_or(Missing { program: "chromium", install: INSTALL })?,
        })
    }

    pub fn start(programs: Programs) -> Result<Self> {
        let folder = Scratch::new("browser")?;
        let log = folder.0.join("chromedriver.log");
        let output = File::create(&log).context("cannot create ChromeDriver's log")?;
        let port = port::free()?;
        let mut command = Command::new(programs.driver);
        command.arg(format!("--port={port}")).stdin(Stdio::null());
        // The profiles of its browsers go with this folder.
        command.env("TMPDIR", &folder.0);
        command.stdout(output.try_clone().context("cannot share the log")?).stderr(output);
        let mut driver = Service::start("ChromeDriver", "TERM", command)?;
        driver.wait_until(&log, || ask(port, "/status").unwrap_or(false))?;
        Ok(Self { port, program: programs.browser, driver, _folder: folder })
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Browser {
    /// Its own way to stop also closes browsers that a broken test left open; a signal would orphan them.
    fn drop(&mut self) {
        let asked = Instant::now();
        if ask(self.port, "/shutdown").unwrap_or(false) {
            while !self.driver.has_ended() && asked.elapsed() < Duration::from_secs(5) {
                sleep(Duration::from_millis(20));
            }
        }
    }
}

/// Whether it answered with success. Only the first line is read: ChromeDriver leaves its connections open.
fn ask(port: u16, path: &str) -> io::Result<bool> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n")?;
    let mut status = String::new();
    BufReader::new(stream).read_line(&mut status)?;
    Ok(status.contains(" 200 "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_driver_answers_and_then_leaves_nothing() {
        let Ok(programs) = Browser::programs() else { return };
        let browser = Browser::start(programs).unwrap();
        let (port, folder) = (browser.port, browser._folder.0.clone());
        assert!(ask(port, "/status").unwrap());
        drop(browser);
        assert!(ask(port, "/status").is_err());
        assert!(!folder.exists());
    }
}
