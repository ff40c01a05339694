//! Writes of single objects: what every one of them tells the server (cli-runtime's `Helper`).

use super::{Info, Object};
use crate::Result;
use crate::client::{Client, PatchType, Request};
use crate::flags::DryRun;

/// How objects are written.
#[derive(Clone, Debug, Default)]
pub struct Writes {
    /// What is really done. [`DryRun::Client`] is the caller's: no method here asks for it.
    pub dry_run: DryRun,
    /// Name under which the server records this writer; empty to leave it to the user agent.
    pub field_manager: String,
    /// What the server does with unknown fields: `Strict`, `Warn` or `Ignore`; empty for its default.
    pub field_validation: &'static str,
    /// The subresource to patch or replace; empty for the object itself.
    pub subresource: String,
}

impl Writes {
    /// The same for another manager of fields.
    #[must_use]
    pub fn by(&self, field_manager: &str) -> Self {
        Self {
            field_manager: field_manager.to_owned(),
            ..self.clone()
        }
    }

    /// `request` with the parameters that all writes have in common, in the order of their names.
    #[must_use]
    pub fn options(&self, request: Request) -> Request {
        let dry_run = match self.dry_run {
            DryRun::Server => "All",
            DryRun::None | DryRun::Client => "",
        };
        request
            .query_nonempty("dryRun", dry_run)
            .query_nonempty("fieldManager", &self.field_manager)
            .query_nonempty("fieldValidation", self.field_validation)
    }

    /// The path of the object, or of its subresource.
    #[must_use]
    pub fn path(&self, info: &Info) -> String {
        match self.subresource.as_str() {
            "" => info.path(),
            subresource => format!("{}/{subresource}", info.path()),
        }
    }

    /// Creates `object` in the collection of `info`; its `resourceVersion` is not sent.
    ///
    /// # Errors
    /// The server's refusal.
    pub async fn create(&self, client: &Client, info: &Info, mut object: Object) -> Result<Object> {
        object.map_mut(&["metadata"]).remove("resourceVersion");
        let request = Request::post(info.collection(), &object.0);
        client.json(self.options(request)).await.map(Object)
    }

    /// Patches the object that `info` names.
    ///
    /// # Errors
    /// The server's refusal.
    pub async fn patch(
        &self,
        client: &Client,
        info: &Info,
        patch_type: PatchType,
        body: impl Into<bytes::Bytes>,
    ) -> Result<Object> {
        let request = Request::patch(self.path(info), patch_type, body);
        client.json(self.options(request)).await.map(Object)
    }

    /// Puts `object` in the place of the one that `info` names. Without a `resourceVersion` it
    /// takes the present one, so that it replaces whatever is there.
    ///
    /// # Errors
    /// The server's refusal.
    pub async fn replace(
        &self,
        client: &Client,
        info: &Info,
        mut object: Object,
    ) -> Result<Object> {
        if object.resource_version().is_empty()
            && let Ok(present) = client.json(Request::get(self.path(info))).await
        {
            let version = present["metadata"]["resourceVersion"].clone();
            object
                .map_mut(&["metadata"])
                .insert("resourceVersion".to_owned(), version);
        }
        let request = Request::put(self.path(info), &object.0);
        client.json(self.options(request)).await.map(Object)
    }
}
