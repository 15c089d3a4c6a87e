//! A program that is run by somebody whom files can be kept from. Root may read and
//! write everything, so what nobody may do has to be tried by nobody.

use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::Command;

/// The user and the group "nobody" on nearly every system.
const NOBODY: u32 = 65_534;

/// Whether these tests are run by root.
pub fn is_root() -> bool {
    std::fs::metadata(tempfile::tempdir().unwrap().path()).unwrap().uid() == 0
}

/// A program as the user nobody runs it: a copy in `folder`, which nobody may then
/// look into. Run by anybody but root, it stays whose it is.
pub fn by_nobody(program: &Path, folder: &Path) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let copy = folder.join("program");
    std::fs::copy(program, &copy).unwrap();
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o755)).unwrap();
    let mut command = Command::new(copy);
    command.uid(NOBODY).gid(NOBODY);
    command
}
