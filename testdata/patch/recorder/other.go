package main

import (
	"encoding/json"
	"fmt"
	"math/rand"
	"os"
	"strings"

	jsonpatch "gopkg.in/evanphx/json-patch.v4"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/strategicpatch"
)

// two is a case of an object and a patch for it; nil when the outcome is random.
func two(name string, o object, patch any, f func(o, p []byte) ([]byte, error)) object {
	before, body := []byte(text(o)), []byte(text(patch))
	result, err, ok := same(func() (data []byte, err error) {
		defer func() {
			if crash := recover(); crash != nil {
				err = fmt.Errorf("crash: %v", crash)
			}
		}()
		return f(before, body)
	})
	if !ok || err != nil && strings.HasPrefix(err.Error(), "crash") {
		return nil
	}
	c := object{"name": name, "object": o, "patch": patch}
	if err != nil {
		c["error"] = err.Error()
	} else {
		c["result"] = changes(before, []byte(result))
	}
	return c
}

// directives are strategic patches of all sorts.
func directives() list {
	cases := list{}
	for i := range 190 {
		r := random(900000 + i)
		k := kinds[[]int{0, 0, 3, 4, 5}[r.Intn(5)]]
		o := newObject(r, k, i)
		gvk := schema.FromAPIVersionAndKind(k.apiVersion, k.kind)
		wanted := mutate(r, o, k.slots, 4)
		data, err := strategicpatch.CreateTwoWayMergePatchUsingLookupPatchMeta([]byte(text(o)), []byte(text(wanted)), structMeta(gvk))
		if err != nil {
			continue
		}
		patch := decode(data).(object)
		for range 1 + r.Intn(3) {
			direct(r, patch, "", o)
		}
		f := func(o, p []byte) ([]byte, error) { return apply(gvk, o, p) }
		if c := two(fmt.Sprintf("%s %d", k.kind, i), o, decode([]byte(text(patch))), f); c != nil {
			cases = append(cases, c)
		}
	}
	return cases
}

// direct goes some way down a patch and puts a directive, or a mistake, there.
func direct(r *rand.Rand, patch object, field string, live any) {
	lived, _ := live.(object)
	var inner []string
	for _, key := range sorted(patch) {
		switch patch[key].(type) {
		case object, list:
			inner = append(inner, key)
		}
	}
	for _, key := range sorted(lived) {
		if _, ok := patch[key]; !ok && r.Float64() < 0.3 {
			switch value := lived[key].(type) {
			case object:
				patch[key] = object{}
				inner = append(inner, key)
			case list:
				if len(value) > 0 {
					patch[key] = clone(value[:1])
					inner = append(inner, key)
				}
			}
		}
	}
	if len(inner) > 0 && r.Float64() < 0.85 {
		key := inner[r.Intn(len(inner))]
		switch value := patch[key].(type) {
		case object:
			direct(r, value, key, lived[key])
		case list:
			patch[key] = directList(r, value, key, lived[key])
			if r.Float64() < 0.2 {
				patch["$setElementOrder/"+key] = order(r, value)
			}
		}
		return
	}
	switch r.Intn(8) {
	case 0:
		patch["$patch"] = "replace"
	case 1:
		patch["$patch"] = "delete"
	case 2:
		patch["$patch"] = one("merge", "bogus", 1)(r)
	case 3:
		patch["$retainKeys"] = append(some(r, 3, "a", "name", "spec", "image", "metadata"), keysOf(patch)...)
	case 4:
		patch["$retainKeys"] = one(list{"x"}, "text")(r)
	case 5:
		patch["$deleteFromPrimitiveList/finalizers"] = some(r, 2, "x.io/a", "x.io/b", "none")
	case 6:
		patch[one("$deleteFromPrimitiveList", "$setElementOrder", "$setElementOrderx/y", "$deleteFromPrimitiveListx/y")(r).(string)] = list{"a"}
	default:
		for _, key := range sorted(lived) {
			if r.Float64() < 0.4 {
				patch[key] = nil
			}
		}
	}
}

func keysOf(o object) list {
	keys := list{}
	for _, key := range sorted(o) {
		if !strings.HasPrefix(key, "$") {
			keys = append(keys, key)
		}
	}
	return keys
}

func order(r *rand.Rand, items list) list {
	all := list{}
	for _, i := range r.Perm(len(items)) {
		item := clone(items[i])
		if m, ok := item.(object); ok {
			for _, key := range sorted(m) {
				if key != "name" && key != "containerPort" && key != "port" && key != "mountPath" {
					delete(m, key)
				}
			}
		}
		all = append(all, item)
	}
	return all
}

func directList(r *rand.Rand, items list, key string, live any) list {
	lived, _ := live.(list)
	if len(items) > 0 && r.Float64() < 0.5 {
		if m, ok := items[r.Intn(len(items))].(object); ok {
			var same any
			for _, other := range lived {
				if o, ok := other.(object); ok && o["name"] == m["name"] {
					same = o
				}
			}
			direct(r, m, key, same)
			return items
		}
	}
	switch r.Intn(7) {
	case 0:
		return append(items, object{"$patch": "replace"})
	case 1, 2:
		if len(lived) > 0 {
			if m, ok := clone(lived[r.Intn(len(lived))]).(object); ok {
				m["$patch"] = "delete"
				return append(items, m)
			}
		}
		return append(items, object{"$patch": "delete"})
	case 3:
		return append(items, object{"$patch": one("merge", "bogus")(r), "name": "a"})
	case 4:
		return append(items, one("text", 1, nil, list{}, object{"other": 1})(r))
	case 5:
		return list{}
	default:
		return append(items, items...)
	}
}

// merges are JSON merge patches.
func merges() list {
	cases := list{}
	for i := range 60 {
		r := random(800000 + i)
		o := object{"apiVersion": "v1", "kind": "X", "spec": gadget(r)}
		patch := object{"spec": nulled(r, gadget(r))}
		if c := two(fmt.Sprintf("merge %d", i), clone(o).(object), clone(patch), jsonpatch.MergePatch); c != nil {
			cases = append(cases, c)
		}
	}
	for i, patch := range []any{nil, "text", 1, true, list{1, nil, object{"a": nil}}, object{}} {
		if c := two(fmt.Sprintf("whole %d", i), object{"a": "b"}, patch, jsonpatch.MergePatch); c != nil {
			cases = append(cases, c)
		}
	}
	return cases
}

func nulled(r *rand.Rand, value any) any {
	switch value := value.(type) {
	case object:
		for _, key := range sorted(value) {
			if r.Float64() < 0.25 {
				value[key] = nil
			} else {
				value[key] = nulled(r, value[key])
			}
		}
	case list:
		for i := range value {
			if r.Float64() < 0.2 {
				value[i] = nil
			} else {
				value[i] = nulled(r, value[i])
			}
		}
	}
	return value
}

// jsonPatches are lists of operations, many of them wrong.
func jsonPatches() list {
	document := decode([]byte(`{"apiVersion":"v1","kind":"X","a":{"b":[1,{"c":"x","n":null},[2,3],"t"],"x/y":1,"m~n":2,"":3},"l":[],"z":null,"s":"text"}`)).(object)
	paths := []any{"/a", "/a/b", "/a/b/0", "/a/b/1", "/a/b/1/c", "/a/b/1/n", "/a/b/-", "/a/b/-1", "/a/b/4", "/a/b/5", "/a/b/-5",
		"/a/b/x", "/a/b/01", "/a/x~1y", "/a/m~0n", "/a/", "/l/0", "/l/-", "/z", "/z/q", "/s/q", "/new", "/new/deep", "", "/", "a", "s/l", "/a/b/2/1", "/a/b/99999999999999999999"}
	values := []any{1, "x", nil, object{"k": 1}, list{1}, 1.5, "t", 2}
	cases := list{}
	add := func(name string, patch any) {
		f := func(o, p []byte) ([]byte, error) {
			decoded, err := jsonpatch.DecodePatch(p)
			if err != nil {
				return nil, err
			}
			result, err := decoded.Apply(o)
			if err != nil && strings.Contains(err.Error(), "doc is missing key") {
				// As kubectl says it.
				_, key, _ := strings.Cut(err.Error(), "key: ")
				err = fmt.Errorf("Object to be patched is missing field (%s)", key)
			}
			return result, err
		}
		if c := two(name, document, patch, f); c != nil {
			delete(c, "object")
			cases = append(cases, c)
		}
	}
	for i := range 400 {
		r := random(700000 + i)
		patch := list{}
		for range 1 + r.Intn(2) {
			o := object{"op": one("add", "remove", "replace", "move", "copy", "test")(r), "path": one(paths...)(r)}
			if r.Float64() < 0.95 {
				o["value"] = one(values...)(r)
			}
			if o["op"] == "move" || o["op"] == "copy" {
				delete(o, "value")
				o["from"] = one(paths...)(r)
			}
			patch = append(patch, o)
		}
		add(fmt.Sprintf("operations %d", i), decode([]byte(text(patch))))
	}
	for i, raw := range []string{`null`, `[]`, `{}`, `"x"`, `1`, `[1]`, `["a"]`, `[[]]`, `[null]`, `[{}]`, `[{"op":"x"}]`, `[{"op":1}]`, `[{"op":null}]`,
		`[{"op":"add"}]`, `[{"op":"remove","path":1}]`, `[{"op":"replace"}]`, `[{"op":"replace","path":1}]`, `[{"op":"test"}]`, `[{"op":"test","path":[]}]`,
		`[{"op":"move","path":"/q"}]`, `[{"op":"move","from":"/s"}]`, `[{"op":"copy","path":"/q"}]`, `[{"op":"copy","from":"/s"}]`, `[{"op":"copy","from":{},"path":"/q"}]`,
		`[{"op":"Add","path":"/q"}]`, `[{"op":"test","path":"/a/b/1","value":{"n":null,"c":"x"}}]`, `[{"op":"test","path":"/a/b/0","value":1.0}]`,
		`[{"op":"replace","path":"","value":{"kind":"Y"}}]`, `[{"op":"replace","path":"","value":1}]`, `[{"op":"add","path":"","value":{}}]`} {
		var patch any
		check(json.Unmarshal([]byte(raw), &patch))
		add(fmt.Sprintf("written %d", i), decode([]byte(raw)))
	}
	fmt.Fprintln(os.Stderr, "the document of json.json:", text(document))
	return append(list{object{"name": "document", "object": document}}, cases...)
}
