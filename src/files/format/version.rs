//! Which Attune is newer, by the version that a file names.

/// The version of this Attune.
pub const OURS: &str = env!("CARGO_PKG_VERSION");

/// Whether a version is newer than ours. What is no version is not.
pub fn is_newer(version: &str) -> bool {
    numbers(version).is_some_and(|version| numbers(OURS).is_some_and(|ours| version > ours))
}

/// The newer one of a version and ours.
pub fn newer(version: &str) -> &str {
    if is_newer(version) { version } else { OURS }
}

fn numbers(version: &str) -> Option<[u32; 3]> {
    // "1.2.0-beta" is as new as what will be 1.2.0.
    let version = version.split(['-', '+']).next()?;
    let mut numbers = version.split('.').map(|number| number.parse().ok());
    let three = [numbers.next()??, numbers.next()??, numbers.next()??];
    numbers.next().is_none().then_some(three)
}
