//! A file that nobody else may read is never readable by anybody else, and what it has
//! besides its bytes outlives a save.
#![cfg(unix)]

use std::fs::{self, File, Permissions};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::common::{Folder, SOUND};
use attune::files::{Autosave, Places, Recent, checklists, safe_write, versions};
use jiff::Timestamp;

fn mode(path: &Path) -> u32 {
    path.symlink_metadata().unwrap().permissions().mode() & 0o777
}

#[test]
fn a_temporary_copy_is_never_open_to_more_people_than_the_file() {
    let folder = Folder::new();
    let path = folder.write("plan.attune", SOUND);
    fs::set_permissions(&path, Permissions::from_mode(0o600)).unwrap();
    let large = vec![b' '; 8 << 20];
    let done = AtomicBool::new(false);
    let seen = std::thread::scope(|scope| {
        let watcher = scope.spawn(|| {
            let mut seen = Vec::new();
            while !done.load(Ordering::Relaxed) {
                for entry in fs::read_dir(path.parent().unwrap()).unwrap().flatten() {
                    let name = entry.file_name().into_string().unwrap();
                    seen.extend(
                        entry
                            .metadata()
                            .ok()
                            .filter(|_| name.starts_with(".attune-"))
                            .map(|m| m.mode() % 0o100),
                    );
                }
            }
            seen
        });
        for _ in 0..10 {
            safe_write::replace(&path, &large).unwrap();
        }
        done.store(true, Ordering::Relaxed);
        watcher.join().unwrap()
    });
    assert!(!seen.is_empty(), "nothing was seen");
    assert!(seen.iter().all(|mode| *mode == 0), "{seen:?}");
    assert_eq!(mode(&path), 0o600);
}

#[test]
fn what_a_process_that_is_gone_left_behind_is_swept_at_the_next_save() {
    let folder = Folder::new();
    let save = |name: &str| {
        let autosave = Autosave::start(folder.path(name), || {});
        autosave.changed(&checklists::example());
        autosave.save_now(Duration::from_secs(20));
    };
    let alive = File::open(folder.write(".attune-alive.tmp", "")).unwrap();
    alive.lock().unwrap();
    folder.write(".attune-dead.tmp", "half a fi");
    folder.write("attune-no.tmp", "somebody else’s");
    save("plan.attune");
    assert_eq!(folder.names(), [".attune-alive.tmp", "attune-no.tmp", "plan.attune"]);
    drop(alive);
    // By the command line too.
    safe_write::put(&folder.path("plan.pdf"), b"%PDF", false).unwrap();
    assert_eq!(folder.names(), ["attune-no.tmp", "plan.attune", "plan.pdf"]);
}

#[test]
fn what_attune_remembers_is_nobody_elses_business() {
    let home = Folder::new();
    let places = Places::within(&home.path(""));
    fs::create_dir_all(&places.data).unwrap();
    fs::set_permissions(&places.data, Permissions::from_mode(0o755)).unwrap();
    home.write("data/recent.ron", "()");
    Recent::default().save(&places).unwrap();
    versions::keep(&places, "id", b"text", Timestamp::now()).unwrap();
    assert_eq!((mode(&places.data), mode(&places.data.join("recent.ron"))), (0o700, 0o600));
    let kept = &versions::list(&places, "id")[0].path;
    assert_eq!((mode(kept), mode(kept.parent().unwrap())), (0o600, 0o700));
    assert_eq!(mode(&versions::root(&places)), 0o700);
}

#[test]
fn owner_group_attributes_and_access_lists_outlive_a_save() {
    let folder = Folder::new();
    let path = folder.write("plan.attune", SOUND);
    fs::set_permissions(&path, Permissions::from_mode(0o640)).unwrap();
    // Only an administrator may give a file away; for others there is less to hold.
    let _ = std::os::unix::fs::chown(&path, Some(12345), Some(54321));
    // An entry each, of kind, rights and id: the owner, one more user, the group, the mask
    // and the others.
    let entries =
        [(1_u16, 6_u16, u32::MAX), (2, 4, 12346), (4, 4, u32::MAX), (16, 4, u32::MAX), (32, 0, u32::MAX)];
    let mut list = 2_u32.to_le_bytes().to_vec();
    for (kind, rights, id) in entries {
        list.extend([&kind.to_le_bytes()[..], &rights.to_le_bytes(), &id.to_le_bytes()].concat());
    }
    let given = [("user.attune", b"a remark".to_vec()), ("system.posix_acl_access", list)];
    let given: Vec<_> =
        given.into_iter().filter(|(name, value)| xattr::set(&path, name, value).is_ok()).collect();
    let before = path.metadata().unwrap();
    safe_write::replace(&path, b"new").unwrap();
    let after = path.metadata().unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"new");
    assert_ne!(before.ino(), after.ino(), "it was not replaced");
    assert_eq!(
        (before.uid(), before.gid(), before.mode()),
        (after.uid(), after.gid(), after.mode()),
        "owner, group and mode"
    );
    for (name, value) in given {
        assert_eq!(xattr::get(&path, name).unwrap(), Some(value), "{name}");
    }
    // A drive without attributes is no reason not to save.
    safe_write::replace(&path, b"newer").unwrap();
}
