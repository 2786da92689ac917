//! Configuration: defaults, then `lokus.toml`, then `LOKUS_*` variables.

mod address;
mod keys;
#[cfg(test)]
mod tests;

pub use address::mask;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use serde::{Deserialize, Serialize};
use service::Rules;
use time::Duration;

use crate::Error;
use crate::connections::{Patience, Terms};

/// The file that is read where no other is named.
pub const DEFAULT_FILE: &str = "lokus.toml";

/// Everything that an operator can set.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// `sqlite:…` or `postgres://…`; empty means a file in `data_dir`.
    pub database_url: String,
    /// Address and port to listen on.
    pub listen: SocketAddr,
    /// Where people reach the installation; decides about secure cookies and HSTS.
    pub base_url: String,
    /// Folder of the embedded database.
    pub data_dir: PathBuf,
    /// `text` or `json`.
    pub log_format: LogFormat,
    /// What to log, such as `info` or `lokus=debug,sqlx=warn`.
    pub log_level: String,
    /// Minutes without a request after which a session ends.
    pub session_idle_minutes: u32,
    /// Hours after which a session ends whatever happened.
    pub session_absolute_hours: u32,
    /// Hours for which a one-time link works.
    pub link_hours: u32,
    /// Rows of a list page.
    pub page_rows: u16,
    /// Connections to the database at most.
    pub database_connections: u32,
    /// Connections of visitors at once at most, as far as the system allows so many descriptors.
    pub connections: u32,
    /// Seconds after which a request is given up.
    pub request_timeout_seconds: u32,
    /// Seconds for the head of a request, and for the next request on an open connection.
    pub head_timeout_seconds: u32,
    /// Seconds that requests under way may still take when the server is to stop.
    pub stop_timeout_seconds: u32,
    /// Bytes of an uploaded list at most.
    pub upload_limit_bytes: u32,
    /// Whether a reverse proxy sets X-Forwarded-For; its last address is then the visitor's.
    pub behind_proxy: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    Text,
    Json,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            database_url: String::new(),
            listen: SocketAddr::from(([127, 0, 0, 1], 3000)),
            base_url: "http://127.0.0.1:3000".to_owned(),
            data_dir: PathBuf::from("data"),
            log_format: LogFormat::Text,
            log_level: "info,sqlx=warn".to_owned(),
            session_idle_minutes: 120,
            session_absolute_hours: 12,
            link_hours: 72,
            page_rows: 50,
            database_connections: 8,
            connections: 4_096,
            request_timeout_seconds: 120,
            head_timeout_seconds: 20,
            stop_timeout_seconds: 30,
            upload_limit_bytes: 10 * 1024 * 1024,
            behind_proxy: false,
        }
    }
}

impl Config {
    /// Reads the file and the variables; only the file of the default name may be missing. A wrong key or value is an error that names it.
    pub fn load(file: &Path) -> Result<Self, Error> {
        let mut figment = Figment::from(Serialized::defaults(Self::default()));
        if file.exists() || file != Path::new(DEFAULT_FILE) {
            figment = figment.merge(Toml::file_exact(file));
        }
        let figment = figment.merge(Env::prefixed("LOKUS_").filter(|key| !keys::is_reserved(key.as_str())));
        let config: Self = figment.extract().map_err(|error| Error::Config(keys::explain(&error)))?;
        config.check()
    }

    fn check(self) -> Result<Self, Error> {
        let wrong = |key: &str, why: &str| Err(Error::Config(format!("{key}: {why}")));
        if !self.base_url.starts_with("http://") && !self.base_url.starts_with("https://") {
            return wrong("base_url", "must begin with http:// or https://");
        }
        if self.page_rows == 0 {
            return wrong("page_rows", "must be at least 1");
        }
        if self.connections == 0 {
            return wrong("connections", "must be at least 1");
        }
        if self.database_connections == 0 {
            return wrong("database_connections", "must be at least 1");
        }
        if let Some(name) = address::unknown_parameter(&self.database_url) {
            return wrong("database_url", &format!("no connection understands the parameter `{name}`"));
        }
        Ok(self)
    }

    /// The address of the database: as set, or the file in the data folder.
    pub fn database(&self) -> String {
        if self.database_url.is_empty() {
            format!("sqlite:{}", self.data_dir.join("lokus.db").display())
        } else {
            self.database_url.clone()
        }
    }

    /// Whether people reach the installation over https.
    pub fn is_secure(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    /// How long a connection may keep the server waiting. Who takes nothing of an answer is waited for as long as somebody
    /// whose request does not arrive.
    fn patience(&self) -> Patience {
        let seconds = |seconds: u32| std::time::Duration::from_secs(seconds.into());
        Patience {
            head: seconds(self.head_timeout_seconds),
            answer: seconds(self.request_timeout_seconds),
            stop: seconds(self.stop_timeout_seconds),
        }
    }

    /// What connections are held to. Behind a proxy all of them come from its address.
    pub fn terms(&self) -> Terms {
        Terms { most: self.connections, by_address: !self.behind_proxy, patience: self.patience() }
    }

    pub fn rules(&self) -> Rules {
        Rules {
            session_idle: Duration::minutes(self.session_idle_minutes.into()),
            session_absolute: Duration::hours(self.session_absolute_hours.into()),
            link_life: Duration::hours(self.link_hours.into()),
            page_rows: self.page_rows.into(),
            upload_bytes: usize::try_from(self.upload_limit_bytes).unwrap_or(usize::MAX),
            base_url: self.base_url.trim_end_matches('/').to_owned(),
        }
    }

    /// The configuration as a file, with the secrets in the address of the database masked.
    pub fn shown(&self) -> String {
        let masked = Self { database_url: mask(&self.database_url), ..self.clone() };
        keys::as_toml(&masked)
    }
}
