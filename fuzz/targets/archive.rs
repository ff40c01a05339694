//! See the function of this name in the library.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| ktl_fuzz::archive(data));
