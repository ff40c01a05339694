// The recorder of random patches: testdata/patch/random/*.json, of random objects of many kinds.
//
//	kubectl proxy --port 8001 &
//	go -C testdata/patch/recorder run . http://127.0.0.1:8001 ../random
//
// For a longer look, a third argument is another seed (1, 2, ...), with another folder, which exists:
//
//	PATCH_CASES=FOLDER cargo test --test patch
//
// The objects come from a fixed seed, so a second run gives the same files. kubectl's own Go
// modules say what is right: the merge keys come from the server's OpenAPI, as kubectl's do, and
// are held against those of the built-in types. A line of a file is a case, by its file:
//
//	KIND.json       original, modified and live: what was applied last, what is wanted now, what is
//	                there after others have changed it; patch: what kubectl sends, as text; result:
//	                live after the patch; or error: why there is no patch.
//	strategic.json, object and patch, with all sorts of directives and mistakes; result or error:
//	merge.json,     what `kubectl patch --local` makes of them.
//	json.json
//
// To save space, modified is written as the JSON merge patch that makes it of original, and result
// as the one that makes it of live or object (or as {"whole": ...} where there is none). Where the server
// takes the objects, recording also asks it: its own patched object (a dry run) must be what it
// makes of ours. How many were compared is told on stderr. It works in a namespace and with a
// definition of its own, which it deletes.
package main

import (
	"fmt"
	"maps"
	"math/rand"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	jsonpatch "gopkg.in/evanphx/json-patch.v4"
	apiextensions "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	kjson "k8s.io/apimachinery/pkg/util/json"
	"k8s.io/apimachinery/pkg/util/jsonmergepatch"
	"k8s.io/apimachinery/pkg/util/mergepatch"
	"k8s.io/apimachinery/pkg/util/strategicpatch"
	"k8s.io/client-go/kubernetes/scheme"
)

// times is how often each outcome is computed: Go's maps have no order, and what depends on it is
// not recorded.
const times = 60

// firstSeed is what all seeds are counted from.
var firstSeed int64

func random(seed int) *rand.Rand {
	return rand.New(rand.NewSource(firstSeed + int64(seed)))
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func decode(data []byte) any {
	var value any
	check(kjson.Unmarshal(data, &value))
	return value
}

func main() {
	cluster := newCluster(os.Args[1])
	defer cluster.clean()
	folder := os.Args[2]
	if len(os.Args) > 3 {
		shift, err := strconv.ParseInt(os.Args[3], 10, 64)
		check(err)
		firstSeed = shift * 1_000_000
	}
	for seed, k := range kinds {
		cases := list{}
		for i := range k.count {
			r := random(seed*10000 + i)
			if c := triple(r, k, cluster, i); c != nil {
				cases = append(cases, c)
			}
		}
		write(folder, k.family, cases)
	}
	write(folder, "strategic", directives())
	write(folder, "merge", merges())
	write(folder, "json", jsonPatches())
	fmt.Fprintln(os.Stderr, cluster.told())
}

// write puts each case on a line of its own.
func write(folder, family string, cases list) {
	lines := make([]string, len(cases))
	for i, c := range cases {
		lines[i] = text(c)
	}
	data := "[\n" + strings.Join(lines, ",\n") + "\n]\n"
	check(os.WriteFile(filepath.Join(folder, family+".json"), []byte(data), 0o644))
	fmt.Fprintln(os.Stderr, family, len(cases), "cases,", len(data), "bytes")
}

// same is what f says each time, if that is always the same.
func same(f func() ([]byte, error)) (string, error, bool) {
	data, err := f()
	for range times {
		again, failed := f()
		if string(again) != string(data) || fmt.Sprint(failed) != fmt.Sprint(err) {
			return "", nil, false
		}
	}
	if err != nil && strings.Contains(err.Error(), "unable to find api field") {
		// Which fields a type has is not in ktl's table: it does not tell these.
		return "", nil, false
	}
	return string(data), err, true
}

func newObject(r *rand.Rand, k kind, i int) object {
	o := k.fixed()
	o["apiVersion"], o["kind"] = k.apiVersion, k.kind
	name := fmt.Sprintf("%s-%d", k.family[:1], i)
	if k.kind == "CustomResourceDefinition" {
		name = "things.x.example.com"
	}
	set(o, "metadata.name", name)
	return fill(r, clone(o).(object), k.slots)
}

// triple is a case of three states.
func triple(r *rand.Rand, k kind, cluster *cluster, i int) object {
	original := newObject(r, k, i)
	modified := mutate(r, original, k.slots, 4)
	if r.Float64() < 0.06 {
		breakObject(r, modified)
	}
	live, isThere := cluster.live(k, original, func(o object) object {
		if r.Float64() < 0.6 {
			o = mutate(r, o, k.slots, 3)
		}
		return o
	})
	if isThere {
		defer cluster.delete(k, live)
	}
	gvk := schema.FromAPIVersionAndKind(k.apiVersion, k.kind)
	recorded := normalised(live)
	o, m, l := []byte(text(original)), []byte(text(modified)), []byte(text(recorded))
	c := object{"name": fmt.Sprintf("%s %d", k.kind, i), "original": original, "modified": changes(o, m), "live": recorded}
	patch, err, ok := same(func() ([]byte, error) { return threeWay(cluster, gvk, o, m, l) })
	if !ok {
		return nil
	}
	if err != nil {
		c["error"] = err.Error()
		return c
	}
	c["patch"] = patch
	result, err, ok := same(func() ([]byte, error) { return apply(gvk, l, []byte(patch)) })
	if !ok || err != nil {
		fmt.Fprintln(os.Stderr, c["name"], "has no result:", err)
		return nil
	}
	c["result"] = changes(l, []byte(result))
	if isThere {
		raw := []byte(text(live))
		sent, err := threeWay(cluster, gvk, o, m, raw)
		check(err)
		ours, err := apply(gvk, raw, sent)
		check(err)
		cluster.compare(k, live, sent, ours)
	}
	return c
}

// threeWay is what kubectl apply computes: from OpenAPI where the kind takes strategic patches.
func threeWay(c *cluster, gvk schema.GroupVersionKind, original, modified, live []byte) ([]byte, error) {
	meta, ok := c.meta(gvk)
	if !ok {
		patch, err := jsonmergepatch.CreateThreeWayJSONMergePatch(original, modified, live,
			mergepatch.RequireKeyUnchanged("apiVersion"), mergepatch.RequireKeyUnchanged("kind"),
			mergepatch.RequireMetadataKeyUnchanged("name"))
		if mergepatch.IsPreconditionFailed(err) {
			return nil, fmt.Errorf("At least one of apiVersion, kind and name was changed")
		}
		return patch, err
	}
	patch, err := strategicpatch.CreateThreeWayMergePatch(original, modified, live, meta, true)
	builtin, failed := strategicpatch.CreateThreeWayMergePatch(original, modified, live, structMeta(gvk), true)
	if err == nil && string(patch) != string(builtin) {
		fmt.Fprintln(os.Stderr, gvk.Kind, "differs by schema:", string(patch), string(builtin), failed)
	}
	if err != nil {
		// kubectl warns, tries the types it has built in, and tells their error.
		return builtin, failed
	}
	return patch, nil
}

func structMeta(gvk schema.GroupVersionKind) strategicpatch.PatchMetaFromStruct {
	var typed any = &apiextensions.CustomResourceDefinition{}
	if gvk.Kind != "CustomResourceDefinition" {
		var err error
		typed, err = scheme.Scheme.New(gvk)
		check(err)
	}
	meta, err := strategicpatch.NewPatchMetaFromStruct(typed)
	check(err)
	return meta
}

// apply is what kubectl patch --local and the server do.
func apply(gvk schema.GroupVersionKind, live, patch []byte) ([]byte, error) {
	if gvk.Group == "record.example.com" {
		return jsonpatch.MergePatch(live, patch)
	}
	return strategicpatch.StrategicMergePatchUsingLookupPatchMeta(live, patch, structMeta(gvk))
}

// changes is the JSON merge patch from before to after; the whole of after where there is none.
func changes(before, after []byte) any {
	patch, err := jsonpatch.CreateMergePatch(before, after)
	if err == nil {
		again, err := jsonpatch.MergePatch(before, patch)
		if err == nil && text(decode(again)) == text(decode(after)) {
			return decode(patch)
		}
	}
	return object{"whole": decode(after)}
}

// breakObject makes a mistake in one of the lists of an object.
func breakObject(r *rand.Rand, o object) {
	var lists []func(func(list) any)
	var walk func(value any)
	walk = func(value any) {
		switch value := value.(type) {
		case object:
			for _, key := range sorted(value) {
				if items, ok := value[key].(list); ok && len(items) > 0 {
					lists = append(lists, func(f func(list) any) { value[key] = f(items) })
				}
				walk(value[key])
			}
		case list:
			for _, item := range value {
				walk(item)
			}
		}
	}
	walk(o)
	if len(lists) == 0 {
		return
	}
	mistakes := []func(list) any{
		func(items list) any { return append(items, "text") },
		func(items list) any { return append(items, 1) },
		func(items list) any { return append(items, list{}) },
		func(items list) any { return append(items, nil) },
		func(items list) any { return object{"a": items} },
		func(items list) any { return "text" },
		func(items list) any {
			if m, ok := items[0].(object); ok {
				for _, key := range []string{"name", "containerPort", "port", "mountPath", "uid", "ip", "topologyKey"} {
					delete(m, key)
				}
			}
			return items
		},
	}
	lists[r.Intn(len(lists))](mistakes[r.Intn(len(mistakes))])
}

func sorted(o object) []string {
	return slices.Sorted(maps.Keys(o))
}
