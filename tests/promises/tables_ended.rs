//! A table that is ended, and the days at its ends.

use super::*;

#[cfg(unix)]
#[test]
fn told_to_end_it_leaves_nothing() {
    let folder = Folder::new();
    for number in 0..600 {
        let id = format!("{number:08}");
        folder.write(&format!("in/{number}.attune"), EXAMPLE.replace("0b9c4e7a", &id));
    }
    let program = std::process::Command::new(env!("CARGO_BIN_EXE_attune"))
        .args(["table", "in", "--to", "ratings.parquet"])
        .current_dir(folder.path(""))
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    // It has begun once there is a file without its name.
    let began = std::time::Instant::now();
    while folder.names().len() < 2 {
        assert!(began.elapsed().as_secs() < 60, "it never begins");
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let told = std::process::Command::new("kill").args(["-INT", &program.id().to_string()]).status().unwrap();
    assert!(told.success());
    let ended = program.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(1));
    says(&String::from_utf8(ended.stderr).unwrap(), &["stopped, and nothing was written"]);
    assert_eq!(folder.names(), ["in"]);
}

#[test]
fn days_are_days_before_and_after_1970() {
    let folder = Folder::new();
    let days: [Date; 3] = [date(1969, 12, 31), date(1970, 1, 1), date(2400, 2, 29)];
    for (number, day) in days.iter().enumerate() {
        let text = SOUND.replace("6c0f9f2e", &format!("{number:08}")).replace("2026-01-14", &day.to_string());
        folder.write(&format!("in/{number}.attune"), text);
    }
    let rows = written(&folder, "ratings.parquet", &[]);
    let told: BTreeSet<&str> =
        rows.iter().filter(|row| row["round"] == "January 2026").map(|row| &*row["round_date"]).collect();
    assert_eq!(told.into_iter().collect::<Vec<_>>(), ["1969-12-31", "1970-01-01", "2400-02-29"]);
}
