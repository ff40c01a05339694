//! `create deployment`.

use super::make::MakeFlags;
use crate::cmd::random;
use crate::ctx::Ctx;
use crate::flags::{self, Slice};
use crate::{Error, Result, generate};

/// The arguments of `create deployment`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The image of a container; may be given several times
    #[arg(long, required = true)]
    image: Vec<Slice>,
    #[command(flatten)]
    make: MakeFlags,
    /// The port that the first container listens at; below zero for none
    #[arg(long, default_value = "-1", value_parser = flags::int::<i32>)]
    port: i32,
    /// The number of pods
    #[arg(long, short, default_value = "1", value_parser = flags::int::<i32>)]
    replicas: i32,
}

/// Creates a deployment.
///
/// # Errors
/// Flags without a meaning, the server's refusal.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let plan = args.make.plan(ctx)?;
    let images = flags::flat(&args.image);
    if images.len() > 1 && !plan.command.is_empty() {
        let text = "cannot specify multiple --image options and command";
        return Err(Error::new(text));
    }
    let named = |image: String| Ok((container_name(&image)?, image));
    let containers: Vec<_> = images.into_iter().map(named).collect::<Result<_>>()?;
    let port = Some(args.port).filter(|port| *port >= 0);
    let object = generate::deployment(&plan.name, &containers, &plan.command, port, args.replicas);
    plan.create(object, "failed to create deployment: ", ctx)
        .await
}

/// The last part of an image's name; where it has letters that a container's name can't have, they
/// are replaced, and random ones are added.
fn container_name(image: &str) -> Result<String> {
    let name = image.rsplit('/').next().unwrap_or(image);
    let name = name.split([':', '@']).next().unwrap_or(name);
    if !name.contains(['_', '.']) {
        return Ok(name.to_owned());
    }
    let suffix = random::suffix()?;
    Ok(format!("{}-{suffix}", name.replace(['_', '.'], "-")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn containers_are_called_as_their_images() {
        for (image, name) in [
            ("nginx", "nginx"),
            ("localhost:5000/a/nginx:1.2", "nginx"),
            ("nginx@sha256:00", "nginx"),
            ("nginx:1@sha256:00", "nginx"),
            ("", ""),
        ] {
            assert_eq!(container_name(image).unwrap(), name);
        }
        let name = container_name("x/my_img.b:1").unwrap();
        assert!(name.starts_with("my-img-b-") && name.len() == 14, "{name}");
    }
}
