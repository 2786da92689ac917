use tempfile::TempDir;

use super::*;

fn contents(texts: &[&str]) -> Vec<Vec<u8>> {
    texts.iter().map(|text| text.as_bytes().to_vec()).collect()
}

/// Names in the folder.
fn names(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).expect("reads");
    let mut names: Vec<_> =
        entries.map(|entry| entry.expect("reads").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn all_appear_and_nothing_else() {
    let folder = TempDir::new().expect("a folder");
    let (new, old) = (folder.path().join("new"), folder.path().join("old"));
    fs::write(&old, "before").expect("writes");
    let targets = [Target::new(&new).expect("writable"), Target::new(&old).expect("writable")];
    assert_eq!((fs::read(&old).expect("reads"), new.exists()), (b"before".to_vec(), false));
    write(&targets, &contents(&["a", "b"])).expect("writes");
    assert_eq!((fs::read(&new).expect("reads"), fs::read(&old).expect("reads")), (b"a".to_vec(), b"b".to_vec()));
    assert_eq!(names(&folder), ["new", "old"]);
}

#[test]
fn none_appears_where_one_cannot() {
    for first_is_there in [false, true] {
        let folder = TempDir::new().expect("a folder");
        let (first, second) = (folder.path().join("first"), folder.path().join("second"));
        if first_is_there {
            fs::write(&first, "before").expect("writes");
        }
        let targets = [Target::new(&first).expect("writable"), Target::new(&second).expect("writable")];
        // Between the check and the writing somebody makes a folder of that name.
        fs::create_dir(&second).expect("a folder");
        let (index, _) = write(&targets, &contents(&["a", "b"])).expect_err("a folder is no file");
        assert_eq!(index, 1);
        assert_eq!(first.exists(), first_is_there);
        if first_is_there {
            assert_eq!(fs::read(&first).expect("reads"), b"before");
        }
        assert_eq!(names(&folder).len(), 1 + usize::from(first_is_there));
    }
}

#[test]
fn what_cannot_be_written_is_seen_before() {
    let folder = TempDir::new().expect("a folder");
    let kind = |path: &Path| Target::new(path).expect_err("cannot be written").kind();
    assert_eq!(kind(folder.path()), ErrorKind::IsADirectory);
    assert_eq!(kind(&folder.path().join("none/file")), ErrorKind::NotFound);
    fs::write(folder.path().join("file"), "").expect("writes");
    assert_eq!(kind(&folder.path().join("file/file")), ErrorKind::NotADirectory);
}

#[test]
fn one_file_has_one_whole_path() {
    let folder = TempDir::new().expect("a folder");
    fs::create_dir(folder.path().join("inner")).expect("a folder");
    let plain = whole(&folder.path().join("file"));
    assert_eq!(whole(&folder.path().join("inner/../file")), plain);
    fs::write(&plain, "").expect("writes");
    assert_eq!(whole(&folder.path().join("./file")), plain);
    assert_eq!(
        whole(Path::new("file")),
        std::env::current_dir().expect("a folder").canonicalize().expect("whole").join("file")
    );
}

#[cfg(unix)]
#[test]
fn links_permissions_and_devices_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = TempDir::new().expect("a folder");
    let (file, link) = (folder.path().join("file"), folder.path().join("link"));
    fs::write(&file, "before").expect("writes");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).expect("changes");
    symlink("file", &link).expect("a link");
    let targets = [Target::new(&link).expect("writable"), Target::new(Path::new("/dev/null")).expect("writable")];
    assert!(targets[0].is_file() && !targets[1].is_file());
    write(&targets, &contents(&["after", "nowhere"])).expect("writes");
    assert!(fs::symlink_metadata(&link).expect("reads").is_symlink());
    assert_eq!(fs::read(&file).expect("reads"), b"after");
    assert_eq!(fs::metadata(&file).expect("reads").permissions().mode() & 0o777, 0o640);
    assert!(!fs::metadata("/dev/null").expect("reads").is_file());
}
