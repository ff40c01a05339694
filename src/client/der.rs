//! The few fields of an X.509 certificate (RFC 5280) that no library hands out, and how to read others.

use std::net::IpAddr;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// The tags of alternative names.
pub(crate) const EMAIL: u8 = 0x81;
pub(crate) const DNS_NAME: u8 = 0x82;
pub(crate) const URI: u8 = 0x86;
pub(crate) const ADDRESS: u8 = 0x87;

/// What error texts and the check of a pinned leaf need of a certificate.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Fields {
    pub(super) not_before: Option<Timestamp>,
    pub(super) not_after: Option<Timestamp>,
    /// The subject's common name.
    pub(super) common_name: String,
    /// The object identifier of the key's algorithm, encoded.
    pub(super) key_algorithm: Vec<u8>,
    /// The key as encoded, with its algorithm.
    pub(super) key: Vec<u8>,
    /// The subject as encoded.
    pub(super) subject: Vec<u8>,
    /// The issuer as encoded.
    pub(super) issuer: Vec<u8>,
    /// The subject's alternative names that are DNS names.
    pub(super) dns_names: Vec<String>,
    /// The subject's alternative names that are addresses.
    pub(super) addresses: Vec<IpAddr>,
    /// Whether there is a list of alternative names at all.
    pub(super) has_names: bool,
}

/// One element: tag, content, what follows.
pub(crate) fn element(der: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (&tag, rest) = der.split_first()?;
    let (&first, rest) = rest.split_first()?;
    let (length, rest) = if first < 0x80 {
        (usize::from(first), rest)
    } else {
        let count = usize::from(first & 0x7f);
        if count == 0 || count > 4 || rest.len() < count {
            return None;
        }
        let (bytes, rest) = rest.split_at(count);
        (bytes.iter().fold(0, |n, b| n << 8 | usize::from(*b)), rest)
    };
    (rest.len() >= length).then(|| (tag, &rest[..length], &rest[length..]))
}

/// The elements one after another: tag and content.
fn elements(mut der: &[u8]) -> impl Iterator<Item = (u8, &[u8])> {
    std::iter::from_fn(move || {
        let (tag, content, rest) = element(der)?;
        der = rest;
        Some((tag, content))
    })
}

/// Reads a certificate.
pub(super) fn fields(der: &[u8]) -> Option<Fields> {
    let (_, certificate, _) = element(der)?;
    let (_, mut tbs, _) = element(certificate)?;
    if tbs.first() == Some(&0xa0) {
        tbs = element(tbs)?.2;
    }
    let (_, _serial, rest) = element(tbs)?;
    let (_, _algorithm, rest) = element(rest)?;
    let (_, issuer, rest) = element(rest)?;
    let (_, validity, rest) = element(rest)?;
    let (_, subject, rest) = element(rest)?;
    let (_, key, extensions) = element(rest)?;
    let whole_key = &rest[..rest.len() - extensions.len()];
    let (_, algorithm, _) = element(key)?;
    let (_, oid, _) = element(algorithm)?;
    let (before_tag, before, validity) = element(validity)?;
    let (after_tag, after, _) = element(validity)?;
    let mut fields = Fields {
        not_before: time(before_tag, before),
        not_after: time(after_tag, after),
        common_name: common_name(subject).unwrap_or_default(),
        key_algorithm: oid.to_vec(),
        key: whole_key.to_vec(),
        subject: subject.to_vec(),
        issuer: issuer.to_vec(),
        ..Fields::default()
    };
    names(extensions, &mut fields);
    Some(fields)
}

/// A public key: its algorithm, and what makes it this one.
#[derive(Debug, PartialEq)]
pub(super) struct PublicKey {
    /// The object identifier of the algorithm, encoded.
    pub(super) algorithm: Vec<u8>,
    /// Modulus and exponent, or a point of a curve; `None` where a private key does not tell it.
    pub(super) value: Option<Vec<u8>>,
}

/// `rsaEncryption` (1.2.840.113549.1.1.1), encoded.
pub(super) const RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];
/// `id-ecPublicKey` (1.2.840.10045.2.1), encoded.
pub(super) const ELLIPTIC: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01];
/// `id-Ed25519` (1.3.101.112), encoded.
pub(super) const ED25519: &[u8] = &[0x2b, 0x65, 0x70];

/// Reads a `SubjectPublicKeyInfo` (RFC 5280).
pub(super) fn public_key(der: &[u8]) -> Option<PublicKey> {
    let (_, info, _) = element(der)?;
    let (_, algorithm, rest) = element(info)?;
    let (_, algorithm, _) = element(algorithm)?;
    // The first byte of a bit string counts the bits that are not used.
    let (_, bits) = element(rest)?.1.split_first()?;
    let value = match algorithm {
        RSA => element(bits)?.1,
        _ => bits,
    };
    Some(PublicKey {
        algorithm: algorithm.to_vec(),
        value: Some(value.to_vec()),
    })
}

/// Reads what a private key says of its public one: PKCS#1 (RFC 8017), SEC1 (RFC 5915) or PKCS#8
/// (RFC 5958), which has one of the others in it.
pub(super) fn public_of_private(der: &[u8]) -> Option<PublicKey> {
    let (_, fields, _) = element(der)?;
    let (_, _version, rest) = element(fields)?;
    let (tag, content, after) = element(rest)?;
    let (algorithm, value) = match tag {
        INTEGER => {
            let (_, _exponent, others) = element(after)?;
            (RSA, Some(&rest[..rest.len() - others.len()]))
        }
        OCTETS => (ELLIPTIC, embedded_point(after)),
        SEQUENCE => {
            let algorithm = element(content)?.1;
            let inner = element(after)?.1;
            match algorithm {
                RSA | ELLIPTIC => return public_of_private(inner),
                other => (other, None),
            }
        }
        _ => return None,
    };
    Some(PublicKey {
        algorithm: algorithm.to_vec(),
        value: value.map(<[u8]>::to_vec),
    })
}

const INTEGER: u8 = 0x02;
const OCTETS: u8 = 0x04;
const SEQUENCE: u8 = 0x30;

/// The public point among the optional fields of a SEC1 key.
fn embedded_point(mut rest: &[u8]) -> Option<&[u8]> {
    while let Some((tag, content, after)) = element(rest) {
        if tag == 0xa1 {
            return Some(element(content)?.1.split_first()?.1);
        }
        rest = after;
    }
    None
}

/// Reads the alternative names out of what follows a certificate's key.
fn names(mut rest: &[u8], fields: &mut Fields) -> Option<()> {
    while rest.first() != Some(&0xa3) {
        rest = element(rest)?.2;
    }
    let (_, extensions, _) = element(element(rest)?.1)?;
    let names = alternative_names(extensions)?;
    fields.has_names = true;
    for (tag, name) in names {
        match tag {
            DNS_NAME => fields.dns_names.push(lossy(name)),
            ADDRESS => fields.addresses.extend(address(name)),
            _ => {}
        }
    }
    Some(())
}

/// The subject's alternative names (2.5.29.17) in a list of extensions: what each is (its tag), and
/// itself. `None` where there is no such list.
pub(crate) fn alternative_names(extensions: &[u8]) -> Option<Vec<(u8, &[u8])>> {
    let value = elements(extensions).find_map(|(_, extension)| {
        let (_, oid, value) = element(extension)?;
        (oid == [0x55, 0x1d, 0x11]).then_some(value)
    })?;
    let names = |mut value| {
        // Whether it is critical.
        if let Some((0x01, _, rest)) = element(value) {
            value = rest;
        }
        let (_, octets, _) = element(value)?;
        Some(elements(element(octets)?.1).collect())
    };
    Some(names(value).unwrap_or_default())
}

/// An address out of its 4 or 16 bytes.
pub(crate) fn address(bytes: &[u8]) -> Option<IpAddr> {
    if let Ok(v4) = <[u8; 4]>::try_from(bytes) {
        return Some(v4.into());
    }
    <[u8; 16]>::try_from(bytes).ok().map(IpAddr::from)
}

/// `UTCTime` (two digits for the year, from 1950) or `GeneralizedTime`.
fn time(tag: u8, content: &[u8]) -> Option<Timestamp> {
    let text = std::str::from_utf8(content).ok()?.strip_suffix('Z')?;
    let full = match (tag, text.get(..2)?) {
        (0x17, year) if year < "50" => format!("20{text}"),
        (0x17, _) => format!("19{text}"),
        _ => text.to_owned(),
    };
    let at = DateTime::strptime("%Y%m%d%H%M%S", full).ok()?;
    Some(at.to_zoned(TimeZone::UTC).ok()?.timestamp())
}

/// The last `commonName` (2.5.4.3) of a name.
fn common_name(name: &[u8]) -> Option<String> {
    let names = attributes(name).filter(|(oid, ..)| *oid == [0x55, 0x04, 0x03]);
    names.last().map(|(_, _, value)| lossy(value))
}

/// The attributes of a name: what each is (its object identifier, encoded), tag and content of its
/// value.
pub(crate) fn attributes(name: &[u8]) -> impl Iterator<Item = (&[u8], u8, &[u8])> {
    let pairs = elements(name).flat_map(|(_, set)| elements(set));
    pairs.filter_map(|(_, pair)| {
        let (_, oid, value) = element(pair)?;
        let (tag, value, _) = element(value)?;
        Some((oid, tag, value))
    })
}

fn lossy(text: &[u8]) -> String {
    String::from_utf8_lossy(text).into_owned()
}
