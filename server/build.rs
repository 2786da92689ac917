//! The client bundle is embedded: a bundle made after the last build is a reason to build again.

fn main() {
    println!("cargo:rerun-if-changed=bundle");
}
