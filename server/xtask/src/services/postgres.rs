//! A throw-away PostgreSQL cluster. It promises nothing after a crash, and is the faster for it.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use super::account::Account;
use super::{Missing, Service, port};
use crate::error::{Context, Error, Result};
use crate::files::{self, Scratch};

const MISSING: Missing = Missing { program: "initdb", install: "apt-get install postgresql" };

const SETTINGS: [&str; 8] = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "autovacuum=off",
    "max_connections=300",
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
];

pub struct Cluster {
    pub url: String,
    /// The certificate that proves who answers for `localhost`; without openssl there is none, and no encryption.
    pub authority: Option<PathBuf>,
    _server: Service,
    // Declared after the server, so that it is removed after the server stopped.
    _folder: Scratch,
}

impl Cluster {
    /// The folder with initdb and postgres: on PATH, or where Debian keeps the newest.
    pub fn programs() -> Result<PathBuf, Missing> {
        if let Some(initdb) = files::program("initdb") {
            // A link on PATH leads to where its companions are.
            let initdb = initdb.canonicalize().unwrap_or(initdb);
            return initdb.parent().map(Path::to_owned).ok_or(MISSING);
        }
        let versions = fs::read_dir("/usr/lib/postgresql").ok().into_iter().flatten().flatten();
        versions
            .map(|version| version.path().join("bin"))
            .filter(|bin| bin.join("initdb").is_file())
            .max_by_key(|bin| version_of(bin))
            .ok_or(MISSING)
    }

    pub fn start(programs: &Path) -> Result<Self> {
        let folder = Scratch::new("postgres")?;
        let account = Account::choose(&folder.0)?;
        let (data, log) = (folder.0.join("data"), folder.0.join("postgres.log"));

        // Collation C: text sorts as in SQLite.
        let created = account
            .command(&programs.join("initdb"))
            .args(["--username=lokus", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync", "-D"])
            .arg(&data)
            .output()
            .context("cannot run initdb")?;
        if !created.status.success() {
            return Err(Error::new(format!("initdb failed: {}", String::from_utf8_lossy(&created.stderr))));
        }

        let authority = certify(&account, &data)?;
        let port = port::free()?.to_string();
        let output = File::create(&log).context("cannot create PostgreSQL's log")?;
        let mut command = account.command(&programs.join("postgres"));
        command.args(["-p", &port, "-D"]).arg(&data).stdin(Stdio::null());
        command.args(SETTINGS.iter().flat_map(|setting| ["-c", setting]));
        if authority.is_some() {
            command.args(["-c", "ssl=on"]);
        }
        command.stdout(output.try_clone().context("cannot share the log")?).stderr(output);
        // QUIT is PostgreSQL's "immediate": nothing is worth being saved.
        let mut server = Service::start("PostgreSQL", "QUIT", command)?;
        server.wait_until(&log, || is_ready(&log))?;
        Ok(Self {
            url: format!("postgres://lokus@127.0.0.1:{port}/postgres"),
            authority,
            _server: server,
            _folder: folder,
        })
    }
}

/// A key and a certificate by itself, where PostgreSQL looks for them.
fn certify(account: &Account, data: &Path) -> Result<Option<PathBuf>> {
    let Some(openssl) = files::program("openssl") else { return Ok(None) };
    let certificate = data.join("server.crt");
    let made = account
        .command(&openssl)
        .args(["req", "-x509", "-nodes", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-days", "2"])
        .args(["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"])
        .args(["-addext", "basicConstraints=critical,CA:FALSE", "-keyout"])
        .arg(data.join("server.key"))
        .arg("-out")
        .arg(&certificate)
        .output()
        .context("cannot run openssl")?;
    if made.status.success() {
        return Ok(Some(certificate));
    }
    Err(Error::new(format!("openssl failed: {}", String::from_utf8_lossy(&made.stderr))))
}

fn version_of(bin: &Path) -> u32 {
    let version = bin.parent().and_then(Path::file_name).and_then(|name| name.to_str());
    version.and_then(|text| text.parse().ok()).unwrap_or(0)
}

/// Its messages are in English: the cluster has no locale.
fn is_ready(log: &Path) -> bool {
    fs::read_to_string(log).is_ok_and(|text| text.contains("ready to accept connections"))
}

#[cfg(test)]
mod tests {
    use std::net::TcpStream;

    use super::*;

    #[test]
    fn a_cluster_answers_and_then_leaves_nothing() {
        let Ok(programs) = Cluster::programs() else { return };
        let cluster = Cluster::start(&programs).unwrap();
        let address = cluster.url.replace("postgres://lokus@", "").replace("/postgres", "");
        assert!(TcpStream::connect(&address).is_ok());
        let folder = cluster._folder.0.clone();
        drop(cluster);
        assert!(TcpStream::connect(&address).is_err());
        assert!(!folder.exists());
    }
}
