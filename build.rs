//! What Windows shows of a program and has to know of it before it runs: its icon, its
//! version, and that it takes long paths, speaks UTF-8, draws for each screen by its own
//! resolution and needs no administrator. Elsewhere there is nothing to do.

fn main() -> std::io::Result<()> {
    println!("cargo:rerun-if-changed=assets/windows");
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("windows") {
        return Ok(());
    }
    let mut resource = winresource::WindowsResource::new();
    // Windows calls the program so wherever it names it, as in the list of running ones.
    resource.set("FileDescription", "Attune");
    resource.set("ProductName", "Attune");
    resource.set("LegalCopyright", "MIT OR Apache-2.0");
    resource.set("OriginalFilename", "attune.exe");
    resource.set_language(0x0809);
    resource.set_icon("assets/windows/attune.ico");
    resource.set_manifest_file("assets/windows/attune.manifest");
    resource.compile()
}
