//! The language of formats, and which verb does what to which type.

use serde_json::Value;

use super::pad::{Flags, character};
use super::{Arg, Int, float, quote};

/// Appends to `out`.
pub(super) struct Printer<'o> {
    pub(super) out: &'o mut Vec<u8>,
    flags: Flags,
}

/// Go's bound of widths and precisions.
const MOST: i64 = 1_000_000;

impl<'o> Printer<'o> {
    pub(super) fn new(out: &'o mut Vec<u8>) -> Self {
        let flags = Flags::default();
        Self { out, flags }
    }

    fn push(&mut self, text: &str) {
        self.out.extend(text.as_bytes());
    }

    /// One value by a verb and the flags.
    pub(super) fn value(&mut self, arg: Arg<'_>, verb: char) {
        match (arg, verb) {
            (Arg::Nil, 'v' | 'T') => self.flags.pad(b"<nil>", self.out),
            (_, 'T') => self.flags.text(arg.type_name().as_bytes(), self.out),
            (Arg::Map(map), 'p') => self.pointer(std::ptr::from_ref(map).addr()),
            (Arg::List(list, _), 'p') => self.pointer(list.as_ptr().addr()),
            (_, 'p') | (Arg::List(..) | Arg::Map(_), 'w') => self.bad_verb(arg, verb),
            _ => self.inner(arg, verb, true),
        }
    }

    /// A value, or an element of one.
    fn inner(&mut self, arg: Arg<'_>, verb: char, outermost: bool) {
        match arg {
            Arg::Nil if outermost => self.bad_verb(arg, verb),
            Arg::Nil if self.flags.syntax => self.push("interface {}(nil)"),
            Arg::Nil => self.push("<nil>"),
            Arg::Bool(value) => match verb {
                't' | 'v' => self.flags.pad(value.to_string().as_bytes(), self.out),
                _ => self.bad_verb(arg, verb),
            },
            Arg::Int(value, kind) => self.integer(value, kind, verb),
            Arg::Float(value) => self.float(arg, value, verb),
            Arg::Complex(real, imaginary) => self.complex(arg, real, imaginary, verb),
            Arg::Str(text) => match verb {
                'v' if self.flags.syntax => self.flags.quoted(text, self.out),
                'v' | 's' => self.flags.text(text, self.out),
                'q' => self.flags.quoted(text, self.out),
                'x' | 'X' => self.flags.hexadecimal(text, verb == 'X', self.out),
                _ => self.bad_verb(arg, verb),
            },
            Arg::List(items, more) => {
                let nils = std::iter::repeat_n(&Value::Null, more);
                let items = items.iter().chain(nils).map(|v| (None, v));
                self.composite(arg, ["[", "]"], items, verb);
            }
            Arg::Map(map) => {
                let items = map.iter().map(|(k, v)| (Some(k.as_bytes()), v));
                self.composite(arg, ["map[", "]"], items, verb);
            }
        }
    }

    fn composite<'v>(
        &mut self,
        arg: Arg<'_>,
        mut around: [&str; 2],
        items: impl Iterator<Item = (Option<&'v [u8]>, &'v Value)>,
        verb: char,
    ) {
        let mut between = " ";
        if self.flags.syntax {
            self.push(arg.type_name());
            (around, between) = (["{", "}"], ", ");
        }
        self.push(around[0]);
        for (i, (key, item)) in items.enumerate() {
            if i > 0 {
                self.push(between);
            }
            if let Some(key) = key {
                self.inner(Arg::Str(key), verb, false);
                self.push(":");
            }
            self.inner(Arg::of(item), verb, false);
        }
        self.push(around[1]);
    }

    fn integer(&mut self, value: i64, kind: Int, verb: char) {
        let size = value.unsigned_abs();
        // A negative number is no character.
        let code = u64::from_ne_bytes(value.to_ne_bytes());
        let known = character(code).unwrap_or(char::REPLACEMENT_CHARACTER);
        match verb {
            'v' if self.flags.syntax && kind == Int::Uint8 => {
                let flags = Flags {
                    sharp: true,
                    ..self.flags
                };
                flags.integer(false, size, 'x', self.out);
            }
            'v' | 'd' | 'b' | 'o' | 'O' | 'x' | 'X' => {
                self.flags.integer(value < 0, size, verb, self.out);
            }
            'c' => self.flags.pad(known.to_string().as_bytes(), self.out),
            'q' => {
                let text = quote::quote_char(known, self.flags.plus);
                self.flags.pad(text.as_bytes(), self.out);
            }
            'U' => self.flags.unicode(code, self.out),
            _ => self.bad_verb(Arg::Int(value, kind), verb),
        }
    }

    fn float(&mut self, arg: Arg<'_>, value: f64, verb: char) {
        let (verb, precision) = match verb {
            'v' => (b'g', None),
            'F' => (b'f', Some(6)),
            'f' | 'e' | 'E' => (ascii(verb), Some(6)),
            'b' | 'g' | 'G' | 'x' | 'X' => (ascii(verb), None),
            _ => return self.bad_verb(arg, verb),
        };
        let flags = self.flags;
        let precision = flags.precision.or(precision);
        let text = float::format(value, verb, precision);
        let (sign, mut digits) = match text.strip_prefix(['+', '-']) {
            Some(digits) if text.starts_with('-') => ("-", digits.to_owned()),
            Some(digits) => ("+", digits.to_owned()),
            None => ("+", text),
        };
        let sign = if flags.space && sign == "+" && !flags.plus {
            " "
        } else {
            sign
        };
        if digits.starts_with(['I', 'N']) {
            let hidden = digits.starts_with('N') && !flags.space && !flags.plus;
            let hidden = hidden || sign == "+" && !flags.plus;
            let text = format!("{}{digits}", if hidden { "" } else { sign });
            return flags.spaces().pad(text.as_bytes(), self.out);
        }
        if flags.sharp && verb != b'b' {
            digits = with_point(&digits, verb, precision);
        }
        if sign == "+" && !flags.plus {
            return flags.pad(digits.as_bytes(), self.out);
        }
        let missing = flags
            .width
            .map_or(0, |w| w.saturating_sub(digits.len() + 1));
        if flags.zero && !flags.minus && missing > 0 {
            self.push(sign);
            flags.fill(missing, self.out);
            return self.push(&digits);
        }
        flags.pad(format!("{sign}{digits}").as_bytes(), self.out);
    }

    fn complex(&mut self, arg: Arg<'_>, real: f64, imaginary: f64, verb: char) {
        if !matches!(
            verb,
            'v' | 'b' | 'g' | 'G' | 'x' | 'X' | 'f' | 'F' | 'e' | 'E'
        ) {
            return self.bad_verb(arg, verb);
        }
        let plus = self.flags.plus;
        self.push("(");
        self.float(arg, real, verb);
        self.flags.plus = true;
        self.float(arg, imaginary, verb);
        self.flags.plus = plus;
        self.push("i)");
    }

    fn pointer(&mut self, address: usize) {
        let flags = Flags {
            sharp: !self.flags.sharp,
            ..self.flags
        };
        flags.integer(false, u64::try_from(address).unwrap_or(0), 'x', self.out);
    }

    fn bad_verb(&mut self, arg: Arg<'_>, verb: char) {
        self.push(&format!("%!{verb}("));
        match arg {
            Arg::Nil => self.push("<nil>"),
            _ => {
                self.push(arg.type_name());
                self.push("=");
                self.inner(arg, 'v', false);
            }
        }
        self.push(")");
    }

    /// `fmt.Sprintf`
    pub(super) fn format(&mut self, format: &[u8], args: &[Arg<'_>]) {
        let mut reader = Reader {
            rest: format,
            args,
            next: 0,
            reordered: false,
            good: true,
        };
        while let Some(at) = reader.rest.iter().position(|b| *b == b'%') {
            let (text, rest) = reader.rest.split_at(at);
            self.out.extend(text);
            reader.rest = rest.get(1..).unwrap_or_default();
            if !self.directive(&mut reader) {
                break;
            }
        }
        self.out.extend(reader.rest);
        if reader.reordered || reader.next >= args.len() {
            return;
        }
        self.flags = Flags::default();
        self.push("%!(EXTRA ");
        for (i, arg) in args.iter().skip(reader.next).enumerate() {
            if i > 0 {
                self.push(", ");
            }
            if !matches!(arg, Arg::Nil) {
                self.push(arg.type_name());
                self.push("=");
            }
            self.value(*arg, 'v');
        }
        self.push(")");
    }

    /// What follows a `%`; whether the format goes on.
    fn directive(&mut self, reader: &mut Reader<'_, '_>) -> bool {
        self.flags = Flags::default();
        reader.good = true;
        reader.flags(&mut self.flags);
        let mut indexed = reader.index();
        if reader.eat(b'*') {
            match reader.number_arg() {
                Some(width) => {
                    self.flags.minus |= width < 0;
                    self.flags.zero &= width >= 0;
                    self.flags.width = usize::try_from(width.unsigned_abs()).ok();
                }
                None => self.push("%!(BADWIDTH)"),
            }
            indexed = false;
        } else {
            self.flags.width = reader.number();
            reader.good &= !(indexed && self.flags.width.is_some());
        }
        if reader.rest.len() > 1 && reader.eat(b'.') {
            reader.good &= !indexed;
            indexed = reader.index();
            if reader.eat(b'*') {
                let number = reader.number_arg();
                self.flags.precision = number.and_then(|p| usize::try_from(p).ok());
                if self.flags.precision.is_none() {
                    self.push("%!(BADPREC)");
                }
                indexed = false;
            } else {
                self.flags.precision = Some(reader.number().unwrap_or(0));
            }
        }
        if !indexed {
            reader.index();
        }
        let Some(verb) = reader.verb() else {
            self.push("%!(NOVERB)");
            return false;
        };
        match reader.args.get(reader.next) {
            _ if verb == '%' => self.push("%"),
            _ if !reader.good => self.push(&format!("%!{verb}(BADINDEX)")),
            None => self.push(&format!("%!{verb}(MISSING)")),
            Some(arg) => {
                if matches!(verb, 'v' | 'w') {
                    self.flags.syntax = std::mem::take(&mut self.flags.sharp);
                    // `%+v` names the fields of structs, which JSON has not.
                    self.flags.plus = false;
                }
                reader.next += 1;
                self.value(*arg, verb);
            }
        }
        true
    }
}

fn ascii(verb: char) -> u8 {
    u8::try_from(verb).unwrap_or(b'g')
}

/// `%#g`: with a decimal point, and the zeros `%g` drops.
fn with_point(text: &str, verb: u8, precision: Option<usize>) -> String {
    let marks: &[char] = match verb {
        b'x' | b'X' => &['p', 'P'],
        _ => &['e', 'E', 'p', 'P'],
    };
    let (digits, tail) = text.split_at(text.find(marks).unwrap_or(text.len()));
    let mut wanted = match verb {
        b'g' | b'G' | b'x' => precision.unwrap_or(6),
        _ => 0,
    };
    let significant = digits
        .chars()
        .filter(|c| *c != '.')
        .skip_while(|c| *c == '0');
    wanted = wanted.saturating_sub(significant.count());
    let mut digits = digits.to_owned();
    if !digits.contains('.') {
        if digits == "0" {
            wanted = wanted.saturating_sub(1);
        }
        digits.push('.');
    }
    format!("{digits}{}{tail}", "0".repeat(wanted))
}

/// A format being read, and the arguments it takes.
struct Reader<'f, 'a> {
    rest: &'f [u8],
    args: &'f [Arg<'a>],
    next: usize,
    /// Whether an argument was named by its number.
    reordered: bool,
    /// Whether the numbers of arguments have been right in this directive.
    good: bool,
}

impl Reader<'_, '_> {
    fn eat(&mut self, byte: u8) -> bool {
        match self.rest.strip_prefix(&[byte]) {
            Some(rest) => self.rest = rest,
            None => return false,
        }
        true
    }

    fn flags(&mut self, flags: &mut Flags) {
        loop {
            match self.rest.first() {
                Some(b'#') => flags.sharp = true,
                Some(b'0') => flags.zero = true,
                Some(b'+') => flags.plus = true,
                Some(b'-') => flags.minus = true,
                Some(b' ') => flags.space = true,
                _ => return,
            }
            self.rest = self.rest.get(1..).unwrap_or_default();
        }
    }

    /// Digits. Far too many of them swallow the format, as in Go.
    fn number(&mut self) -> Option<usize> {
        let mut number: Option<i64> = None;
        while let Some(digit) = self.rest.first().filter(|b| b.is_ascii_digit()) {
            let so_far = number.unwrap_or(0);
            if so_far > MOST {
                self.rest = &[];
                return None;
            }
            number = Some(so_far * 10 + i64::from(digit - b'0'));
            self.rest = self.rest.get(1..).unwrap_or_default();
        }
        number.and_then(|n| usize::try_from(n).ok())
    }

    /// The next argument as a width or precision.
    fn number_arg(&mut self) -> Option<i64> {
        let arg = self.args.get(self.next)?;
        self.next += 1;
        match arg {
            Arg::Int(number, _) if number.abs() <= MOST => Some(*number),
            _ => None,
        }
    }

    /// `[n]`, which names the argument to take; whether there was one.
    fn index(&mut self) -> bool {
        let Some(inside) = self.rest.strip_prefix(b"[") else {
            return false;
        };
        self.reordered = true;
        let Some(end) = inside.iter().position(|b| *b == b']') else {
            self.rest = inside;
            self.good = false;
            return false;
        };
        let (digits, rest) = inside.split_at(end);
        self.rest = rest.get(1..).unwrap_or_default();
        let number = std::str::from_utf8(digits).ok();
        let number = number.filter(|d| d.bytes().all(|b| b.is_ascii_digit()));
        let number = number.and_then(|d| d.parse::<usize>().ok());
        match number.filter(|n| (1..=self.args.len()).contains(n)) {
            Some(number) => self.next = number - 1,
            None => self.good = false,
        }
        number.is_some()
    }

    fn verb(&mut self) -> Option<char> {
        let first = *self.rest.first()?;
        let length = match first {
            0..0x80 => 1,
            0x80..0xe0 => 2,
            0xe0..0xf0 => 3,
            _ => 4,
        };
        let verb = self
            .rest
            .get(..length)
            .and_then(|b| std::str::from_utf8(b).ok());
        let verb = verb.and_then(|v| v.chars().next());
        let length = if verb.is_some() { length } else { 1 };
        self.rest = self.rest.get(length..).unwrap_or_default();
        Some(verb.unwrap_or(char::REPLACEMENT_CHARACTER))
    }
}
