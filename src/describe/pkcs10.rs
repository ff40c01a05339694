//! Requests for certificates (PKCS #10, RFC 2986).

use rustls::pki_types::CertificateSigningRequestDer;
use rustls::pki_types::pem::PemObject as _;

use crate::client::der::{
    ADDRESS, DNS_NAME, EMAIL, URI, address, alternative_names, attributes, element,
};

/// `extensionRequest` (1.2.840.113549.1.9.14).
const EXTENSIONS: [u8; 9] = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x0e];

/// Whom a certificate is wanted for.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Request {
    /// What the subject's name consists of: the last number of each identifier below 2.5.4, and text.
    subject: Vec<(u8, String)>,
    pub(super) dns_names: Vec<String>,
    pub(super) emails: Vec<String>,
    pub(super) uris: Vec<String>,
    pub(super) addresses: Vec<String>,
}

impl Request {
    /// Reads the request in a PEM file.
    pub(super) fn of_pem(pem: &[u8]) -> Option<Self> {
        Self::of_der(&CertificateSigningRequestDer::from_pem_slice(pem).ok()?)
    }

    fn of_der(der: &[u8]) -> Option<Self> {
        let (_, request, _) = element(der)?;
        let (_, info, _) = element(request)?;
        let (_, _version, rest) = element(info)?;
        let (_, subject, rest) = element(rest)?;
        let (_, _key, rest) = element(rest)?;
        let texts = attributes(subject).filter_map(|(oid, tag, value)| match oid {
            [0x55, 0x04, id] => Some((*id, text(tag, value)?)),
            _ => None,
        });
        let mut request = Self {
            subject: texts.collect(),
            ..Self::default()
        };
        let names = extensions(rest).and_then(alternative_names);
        for (tag, name) in names.unwrap_or_default() {
            let text = String::from_utf8_lossy(name).into_owned();
            match tag {
                DNS_NAME => request.dns_names.push(text),
                EMAIL => request.emails.push(text),
                URI => request.uris.push(small_scheme(text)),
                // An IPv4 address may be written as one of IPv6.
                ADDRESS => request
                    .addresses
                    .extend(address(name).map(|a| a.to_canonical().to_string())),
                _ => {}
            }
        }
        Some(request)
    }

    /// The parts of the subject's name whose identifier ends with this number.
    pub(super) fn subject(&self, id: u8) -> impl Iterator<Item = &str> {
        let parts = self.subject.iter().filter(move |(part, _)| *part == id);
        parts.map(|(_, text)| text.as_str())
    }
}

/// A URI's scheme is in small letters once Go has read it.
fn small_scheme(uri: String) -> String {
    match uri.split_once(':') {
        Some((scheme, rest)) => format!("{}:{rest}", scheme.to_ascii_lowercase()),
        None => uri,
    }
}

/// The extensions that are asked for, out of what follows the key.
fn extensions(rest: &[u8]) -> Option<&[u8]> {
    let (0xa0, mut attributes, _) = element(rest)? else {
        return None;
    };
    while let Some((_, attribute, more)) = element(attributes) {
        attributes = more;
        let (_, oid, values) = element(attribute)?;
        if oid == EXTENSIONS {
            let (_, set, _) = element(values)?;
            return Some(element(set)?.1);
        }
    }
    None
}

/// A value as text, if it is one.
fn text(tag: u8, value: &[u8]) -> Option<String> {
    match tag {
        // UTF8, Numeric, Printable, T61 and IA5.
        0x0c | 0x12 | 0x13 | 0x14 | 0x16 => Some(String::from_utf8_lossy(value).into_owned()),
        // BMP: two bytes a character.
        0x1e => {
            let units: Vec<u16> = value
                .chunks_exact(2)
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
                .collect();
            Some(String::from_utf16_lossy(&units))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn der(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
        let content = parts.concat();
        let mut out = vec![tag, u8::try_from(content.len()).unwrap()];
        out.extend(content);
        out
    }

    fn request(attributes: &[u8]) -> Vec<u8> {
        let part = |id, tag, text: &[u8]| {
            let pair = der(
                0x30,
                &[&der(0x06, &[&[0x55, 0x04, id]]), &der(tag, &[text])],
            );
            der(0x31, &[&pair])
        };
        let subject = [
            part(3, 0x13, b"first"),
            part(3, 0x1e, &[0, b'W', 0, 0xe4]),
            part(5, 0x02, &[7]),
            part(10, 0x14, b"T61"),
        ];
        let subject = der(0x30, &[&subject.concat()]);
        let info = der(
            0x30,
            &[&der(0x02, &[&[0]]), &subject, &der(0x30, &[]), attributes],
        );
        der(0x30, &[&info])
    }

    #[test]
    fn texts_have_many_encodings() {
        let request = Request::of_der(&request(&[])).unwrap();
        assert_eq!(request.subject(3).collect::<Vec<_>>(), ["first", "Wä"]);
        assert_eq!(request.subject(10).last(), Some("T61"));
        // A number is no text.
        assert_eq!(request.subject(5).next(), None);
    }

    #[test]
    fn other_attributes_do_not_hide_names() {
        let names = der(
            0x30,
            &[
                &der(URI, &[b"HTTP://a/B"]),
                &der(0x88, &[&[1]]),
                &der(ADDRESS, &[&[1, 2]]),
            ],
        );
        let extension = der(
            0x30,
            &[&der(0x06, &[&[0x55, 0x1d, 0x11]]), &der(0x04, &[&names])],
        );
        let wanted = der(
            0x30,
            &[
                &der(0x06, &[&EXTENSIONS]),
                &der(0x31, &[&der(0x30, &[&extension])]),
            ],
        );
        let other = der(0x30, &[&der(0x06, &[&[0x2a]]), &der(0x31, &[])]);
        let request = Request::of_der(&request(&der(0xa0, &[&other, &wanted]))).unwrap();
        assert_eq!(request.uris, ["http://a/B"]);
        assert!(request.addresses.is_empty());
    }

    #[test]
    fn what_is_no_request_is_none() {
        for end in 0..20 {
            let cut = &request(&[])[..end];
            assert_eq!(Request::of_der(cut), None);
        }
        assert_eq!(Request::of_pem(b"x"), None);
    }
}
