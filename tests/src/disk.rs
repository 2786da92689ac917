//! A small disk that can be filled. Only root can mount one.

use std::fs::{File, remove_file};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use service::lokus::new_id;
use uuid::Uuid;

pub struct Disk {
    pub path: PathBuf,
}

impl Disk {
    /// A disk of so many megabytes that belongs to the owner of `like`; nothing, said in a line, where none can be mounted.
    pub fn mount(megabytes: u32, like: &Path) -> Option<Self> {
        let path = std::env::temp_dir().join(format!("lokus-disk-{}", new_id::<Uuid>().simple()));
        std::fs::create_dir(&path).expect("a folder");
        let owner = std::fs::metadata(like).expect("is there");
        let options = format!("size={megabytes}m,mode=700,uid={},gid={}", owner.uid(), owner.gid());
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", &options, "tmpfs"]).arg(&path).status();
        let disk = Self { path };
        if mounted.is_ok_and(|status| status.success()) {
            return Some(disk);
        }
        println!("skipped: no disk can be mounted here");
        None
    }

    fn ballast(&self) -> PathBuf {
        self.path.join("ballast")
    }

    /// Leaves no byte free.
    pub fn fill(&self) {
        let mut file = File::create(self.ballast()).expect("a file");
        for size in [1 << 20, 4096, 1] {
            let block = vec![0_u8; size];
            let full = loop {
                if let Err(error) = file.write_all(&block) {
                    break error;
                }
            };
            assert_eq!(full.kind(), ErrorKind::StorageFull, "{full}");
        }
    }

    pub fn free(&self) {
        remove_file(self.ballast()).expect("the ballast is there");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.path).status();
        let _ = std::fs::remove_dir(&self.path);
    }
}
