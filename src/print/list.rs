//! Objects alone, one after the other, or as items of a `List` that is never one value.

use std::io::Write;

use super::{Layout, ListHead, Printer, check_type, omit_managed_fields};
use crate::resource::Object;
use crate::{Error, Result};

/// How one format writes an object alone and in a list.
pub(super) trait Style {
    /// An object alone.
    fn object(&mut self, object: &Object, out: &mut dyn Write) -> Result<()>;
    /// What stands before the first item.
    fn open(&mut self, head: ListHead, out: &mut dyn Write) -> Result<()>;
    /// An item; `first` when none was written before.
    fn item(&mut self, object: &Object, first: bool, out: &mut dyn Write) -> Result<()>;
    /// What stands behind the last item; `empty` when there was none.
    fn close(&mut self, head: ListHead, empty: bool, out: &mut dyn Write) -> Result<()>;
    /// Writes what was held back to be aligned with what may follow.
    fn flush(&mut self, _: &mut dyn Write) -> Result<()> {
        Ok(())
    }
    /// What is kept of an item until its place in a sorted list is known: as little as will do.
    fn pack(&mut self, object: &Object) -> Result<Vec<u8>> {
        serde_json::to_vec(&object.0).map_err(|e| Error::new(e.to_string()))
    }
    /// Writes an item that was kept; `first` when none was written before.
    fn unpack(&mut self, packed: &[u8], first: bool, out: &mut dyn Write) -> Result<()> {
        let object = serde_json::from_slice(packed).map_err(|e| Error::new(e.to_string()))?;
        self.item(&Object(object), first, out)
    }
}

/// A printer of `style` in `layout`.
pub(super) fn of<S: Style + 'static>(
    style: S,
    layout: Layout,
    managed_fields: bool,
) -> Box<dyn Printer> {
    Box::new(Lister {
        style,
        layout,
        managed_fields,
        is_typed: true,
        items: None,
        held: None,
    })
}

/// A printer of `style` for what need not be an object of the API, one after the other, as it is.
pub(super) fn of_any<S: Style + 'static>(style: S) -> Box<dyn Printer> {
    Box::new(Lister {
        style,
        layout: Layout::Each,
        managed_fields: true,
        is_typed: false,
        items: None,
        held: None,
    })
}

struct Lister<S> {
    style: S,
    layout: Layout,
    managed_fields: bool,
    /// Whether what has no type is refused.
    is_typed: bool,
    /// The items written; `None` before the list is open.
    items: Option<usize>,
    /// The first object, while it may stay the only one.
    held: Option<Object>,
}

impl<S: Style> Lister<S> {
    fn item(&mut self, object: &Object, head: ListHead, out: &mut dyn Write) -> Result<()> {
        let written = match self.items {
            Some(written) => written,
            None => {
                self.style.open(head, out)?;
                0
            }
        };
        self.items = Some(written + 1);
        self.style.item(object, written == 0, out)
    }
}

impl<S: Style> Printer for Lister<S> {
    fn print(&mut self, mut object: Object, out: &mut dyn Write) -> Result<()> {
        if self.is_typed {
            check_type(&object)?;
        }
        if !self.managed_fields {
            omit_managed_fields(&mut object);
        }
        match self.layout {
            Layout::Each => self.style.object(&object, out),
            Layout::List(head) => self.item(&object, head, out),
            Layout::OneOrList(head) => {
                if let Some(first) = self.held.take() {
                    self.item(&first, head, out)?;
                } else if self.items.is_none() {
                    self.held = Some(object);
                    return Ok(());
                }
                self.item(&object, head, out)
            }
        }
    }

    fn finish(&mut self, out: &mut dyn Write) -> Result<()> {
        match (self.layout, self.items) {
            (Layout::List(head) | Layout::OneOrList(head @ ListHead::Get), None)
                if self.held.is_none() =>
            {
                self.style.open(head, out)?;
                self.style.close(head, true, out)
            }
            (Layout::List(head) | Layout::OneOrList(head), Some(_)) => {
                self.style.close(head, false, out)
            }
            _ => {
                if let Some(only) = self.held.take() {
                    self.style.object(&only, out)?;
                }
                self.style.flush(out)
            }
        }
    }

    fn flush(&mut self, out: &mut dyn Write) -> Result<()> {
        self.style.flush(out)
    }
}
