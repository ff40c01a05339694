//! `get` as json, yaml or names.

use serde_json::Value;

use crate::client::JSON;
use crate::ctx::Ctx;
use crate::print::{Format, Layout, ListHead, printer};
use crate::resource::Object;
use crate::{Error, Result};

use super::Plan;
use super::fetch::{Pages, firsts};
use super::watch::set_type;

/// Prints the one object that was named, or all that were found as one list; then the failures.
pub(super) async fn run(plan: &Plan, format: &Format, ctx: &mut Ctx<'_>) -> Result<()> {
    let client = ctx.client()?;
    let (mut firsts, mut errors) = firsts(&client, plan, JSON).await;
    let keep_fields = plan.args.print.show_managed_fields;
    if plan.selected.single {
        Error::all(errors)?;
        let Some((_, object)) = firsts.pop() else {
            return Ok(());
        };
        let mut alone = printer(format.clone(), Layout::Each, keep_fields);
        alone.print(Object(object), &mut *ctx.env.stdout)?;
        return alone.finish(&mut *ctx.env.stdout);
    }
    if firsts.is_empty() && plan.args.ignore_not_found {
        return Error::all(errors);
    }
    let out = &mut *ctx.env.stdout;
    let mut list = printer(format.clone(), Layout::List(ListHead::Get), keep_fields);
    for (target, first) in firsts {
        let mut pages = Pages::after(&client, plan, target, first, JSON);
        loop {
            match pages.next().await {
                Ok(Some(page)) => items(page).try_for_each(|item| list.print(Object(item), out))?,
                Ok(None) => break,
                Err(error) => {
                    errors.push(error);
                    break;
                }
            }
        }
    }
    list.finish(out)?;
    Error::all(errors)
}

/// The objects of an answer: its items, each with its type, or itself.
fn items(mut answer: Value) -> Box<dyn Iterator<Item = Value>> {
    let Some(Value::Array(items)) = answer.get_mut("items").map(Value::take) else {
        return Box::new(std::iter::once(answer));
    };
    Box::new(items.into_iter().map(move |mut item| {
        set_type(&mut item, &answer);
        item
    }))
}
