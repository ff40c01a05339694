//! The fields of a kustomization and their types, with Go's names where errors show them.

use super::config::FIELD_SPEC;
use super::shape::{Record, Shape};

macro_rules! records {
    ($($id:ident = $name:literal { $($field:literal: $shape:expr),* $(,)? })*) => {
        $(pub(super) static $id: Record = Record { name: $name, fields: &[$(($field, $shape)),*] };)*
    };
}

const TEXTS: Shape = Shape::List(&Shape::Text);

records! {
    KUSTOMIZATION = "Kustomization" {
        "TypeMeta.kind": Shape::Text,
        "TypeMeta.apiVersion": Shape::Text,
        "metadata": Shape::Record(&OBJECT_META),
        "openapi": Shape::Texts,
        "namePrefix": Shape::Text,
        "nameSuffix": Shape::Text,
        "namespace": Shape::Text,
        "commonLabels": Shape::Texts,
        "labels": Shape::List(&Shape::Record(&LABEL)),
        "commonAnnotations": Shape::Texts,
        "patchesStrategicMerge": TEXTS,
        "patchesJson6902": Shape::List(&Shape::Record(&PATCH)),
        "patches": Shape::List(&Shape::Record(&PATCH)),
        "images": Shape::List(&Shape::Record(&IMAGE)),
        "imageTags": Shape::List(&Shape::Record(&IMAGE)),
        "replacements": Shape::List(&Shape::Record(&REPLACEMENT)),
        "replicas": Shape::List(&Shape::Record(&REPLICA)),
        "vars": Shape::List(&Shape::Record(&VAR)),
        "sortOptions": Shape::Record(&SORT_OPTIONS),
        "resources": TEXTS,
        "components": TEXTS,
        "crds": TEXTS,
        "bases": TEXTS,
        "configMapGenerator": Shape::List(&Shape::Record(&CONFIG_MAP_ARGS)),
        "secretGenerator": Shape::List(&Shape::Record(&SECRET_ARGS)),
        "helmGlobals": Shape::Any,
        "helmCharts": Shape::List(&Shape::Any),
        "helmChartInflationGenerator": Shape::List(&Shape::Any),
        "generatorOptions": Shape::Record(&GENERATOR_OPTIONS),
        "configurations": TEXTS,
        "generators": TEXTS,
        "transformers": TEXTS,
        "validators": TEXTS,
        "buildMetadata": TEXTS,
    }
    OBJECT_META = "ObjectMeta" {
        "name": Shape::Text,
        "namespace": Shape::Text,
        "labels": Shape::Texts,
        "annotations": Shape::Texts,
    }
    LABEL = "Label" {
        "pairs": Shape::Texts,
        "includeSelectors": Shape::Flag,
        "includeTemplates": Shape::Flag,
        "fields": Shape::List(&Shape::Record(&FIELD_SPEC)),
    }
    PATCH = "Patch" {
        "path": Shape::Text,
        "patch": Shape::Text,
        "target": Shape::Record(&SELECTOR),
        "options": Shape::Record(&PATCH_ARGS),
    }
    PATCH_ARGS = "PatchArgs" {
        "allowNameChange": Shape::Flag,
        "allowKindChange": Shape::Flag,
    }
    SELECTOR = "Selector" {
        "ResId.Gvk.group": Shape::Text,
        "ResId.Gvk.version": Shape::Text,
        "ResId.Gvk.kind": Shape::Text,
        "ResId.name": Shape::Text,
        "ResId.namespace": Shape::Text,
        "annotationSelector": Shape::Text,
        "labelSelector": Shape::Text,
    }
    IMAGE = "Image" {
        "name": Shape::Text,
        "newName": Shape::Text,
        "tagSuffix": Shape::Text,
        "newTag": Shape::Text,
        "digest": Shape::Text,
    }
    REPLACEMENT = "ReplacementField" {
        "Replacement.source": Shape::Record(&SOURCE),
        "Replacement.targets": Shape::List(&Shape::Pointer(&TARGET)),
        "Replacement.sourceValue": Shape::Text,
        "path": Shape::Text,
    }
    SOURCE = "SourceSelector" {
        "ResId.Gvk.group": Shape::Text,
        "ResId.Gvk.version": Shape::Text,
        "ResId.Gvk.kind": Shape::Text,
        "ResId.name": Shape::Text,
        "ResId.namespace": Shape::Text,
        "fieldPath": Shape::Text,
        "options": Shape::Record(&FIELD_OPTIONS),
    }
    TARGET = "TargetSelector" {
        "select": Shape::Record(&SELECTOR),
        "reject": Shape::List(&Shape::Pointer(&SELECTOR)),
        "fieldPaths": TEXTS,
        "options": Shape::Record(&FIELD_OPTIONS),
    }
    FIELD_OPTIONS = "FieldOptions" {
        "delimiter": Shape::Text,
        "index": Shape::Int("int"),
        "encoding": Shape::Text,
        "create": Shape::Flag,
    }
    REPLICA = "Replica" {
        "name": Shape::Text,
        "count": Shape::Int("int64"),
    }
    VAR = "Var" {
        "name": Shape::Text,
        "objref": Shape::Record(&VAR_TARGET),
        "fieldref": Shape::Record(&FIELD_SELECTOR),
    }
    VAR_TARGET = "Target" {
        "apiVersion": Shape::Text,
        "Gvk.group": Shape::Text,
        "Gvk.version": Shape::Text,
        "Gvk.kind": Shape::Text,
        "name": Shape::Text,
        "namespace": Shape::Text,
    }
    FIELD_SELECTOR = "FieldSelector" {
        "fieldPath": Shape::Text,
    }
    SORT_OPTIONS = "SortOptions" {
        "order": Shape::Text,
        "legacySortOptions": Shape::Record(&LEGACY_SORT_OPTIONS),
    }
    LEGACY_SORT_OPTIONS = "LegacySortOptions" {
        "orderFirst": TEXTS,
        "orderLast": TEXTS,
    }
    CONFIG_MAP_ARGS = "ConfigMapArgs" {
        "GeneratorArgs.namespace": Shape::Text,
        "GeneratorArgs.name": Shape::Text,
        "GeneratorArgs.behavior": Shape::Text,
        "GeneratorArgs.KvPairSources.literals": TEXTS,
        "GeneratorArgs.KvPairSources.files": TEXTS,
        "GeneratorArgs.KvPairSources.envs": TEXTS,
        "GeneratorArgs.KvPairSources.env": Shape::Text,
        "GeneratorArgs.options": Shape::Record(&GENERATOR_OPTIONS),
    }
    SECRET_ARGS = "SecretArgs" {
        "GeneratorArgs.namespace": Shape::Text,
        "GeneratorArgs.name": Shape::Text,
        "GeneratorArgs.behavior": Shape::Text,
        "GeneratorArgs.KvPairSources.literals": TEXTS,
        "GeneratorArgs.KvPairSources.files": TEXTS,
        "GeneratorArgs.KvPairSources.envs": TEXTS,
        "GeneratorArgs.KvPairSources.env": Shape::Text,
        "GeneratorArgs.options": Shape::Record(&GENERATOR_OPTIONS),
        "type": Shape::Text,
    }
    GENERATOR_OPTIONS = "GeneratorOptions" {
        "labels": Shape::Texts,
        "annotations": Shape::Texts,
        "disableNameSuffixHash": Shape::Flag,
        "immutable": Shape::Flag,
    }
}
