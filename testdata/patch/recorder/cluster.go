package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"time"

	"k8s.io/apimachinery/pkg/runtime/schema"
	kjson "k8s.io/apimachinery/pkg/util/json"
	"k8s.io/apimachinery/pkg/util/strategicpatch"
	"k8s.io/kube-openapi/pkg/spec3"
)

const (
	mergeType = "application/merge-patch+json"
	strategic = "application/strategic-merge-patch+json"
)

// cluster is a server that says what is right, and counts what it was asked.
type cluster struct {
	base, namespace            string
	specs                      map[schema.GroupVersion]*spec3.OpenAPI
	created, compared, refused int
}

func newCluster(base string) *cluster {
	c := &cluster{base: base, specs: map[schema.GroupVersion]*spec3.OpenAPI{}}
	made, _ := c.send("POST", "/api/v1/namespaces", "", object{"apiVersion": "v1", "kind": "Namespace", "metadata": object{"generateName": "patch-recorder-"}})
	c.namespace = made["metadata"].(object)["name"].(string)
	c.send("POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions", "", object{
		"apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition",
		"metadata": object{"name": "gadgets.record.example.com"},
		"spec": object{
			"group": "record.example.com", "scope": "Namespaced",
			"names": object{"kind": "Gadget", "plural": "gadgets", "singular": "gadget"},
			"versions": list{object{"name": "v1", "served": true, "storage": true, "schema": object{
				"openAPIV3Schema": object{"type": "object", "x-kubernetes-preserve-unknown-fields": true}}}},
		}})
	for range 100 {
		if _, code := c.send("GET", "/apis/record.example.com/v1/namespaces/"+c.namespace+"/gadgets", "", nil); code == 200 {
			break
		}
		time.Sleep(100 * time.Millisecond)
	}
	return c
}

func (c *cluster) clean() {
	c.send("DELETE", "/api/v1/namespaces/"+c.namespace, "", nil)
	c.send("DELETE", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/gadgets.record.example.com", "", nil)
}

func (c *cluster) told() string {
	return fmt.Sprintf("on the server: %d objects; %d patches compared, %d refused as invalid", c.created, c.compared, c.refused)
}

func (c *cluster) send(method, path, mediaType string, body any) (object, int) {
	data, ok := body.([]byte)
	if !ok && body != nil {
		data = []byte(text(body))
	}
	request, err := http.NewRequest(method, c.base+path, bytes.NewReader(data))
	check(err)
	request.Header.Set("Content-Type", "application/json")
	if mediaType != "" {
		request.Header.Set("Content-Type", mediaType)
	}
	answer, err := http.DefaultClient.Do(request)
	check(err)
	defer answer.Body.Close()
	data, err = io.ReadAll(answer.Body)
	check(err)
	value := object{}
	// What is no JSON, such as the text of a missing page, has no fields.
	_ = kjson.Unmarshal(data, &value)
	return value, answer.StatusCode
}

// meta is how kubectl finds merge keys; false for kinds that take no strategic patches.
func (c *cluster) meta(gvk schema.GroupVersionKind) (strategicpatch.LookupPatchMeta, bool) {
	if gvk.Group == "record.example.com" {
		return nil, false
	}
	gv := gvk.GroupVersion()
	if c.specs[gv] == nil {
		path := "/openapi/v3/apis/" + gv.String()
		if gv.Group == "" {
			path = "/openapi/v3/api/" + gv.Version
		}
		answer, err := http.Get(c.base + path)
		check(err)
		defer answer.Body.Close()
		c.specs[gv] = &spec3.OpenAPI{}
		check(json.NewDecoder(answer.Body).Decode(c.specs[gv]))
	}
	schemas := c.specs[gv].Components.Schemas
	for _, s := range schemas {
		var all []map[string]string
		if s.Extensions.GetObject("x-kubernetes-group-version-kind", &all) != nil {
			continue
		}
		for _, one := range all {
			if one["group"] == gvk.Group && one["version"] == gvk.Version && one["kind"] == gvk.Kind {
				return strategicpatch.PatchMetaFromOpenAPIV3{Schema: s, SchemaList: schemas}, true
			}
		}
	}
	panic("no schema of " + gvk.String())
}

func (c *cluster) collection(k kind) string {
	root := "/apis/"
	if !strings.Contains(k.apiVersion, "/") {
		root = "/api/"
	}
	return root + k.apiVersion + "/namespaces/" + c.namespace + "/" + k.resource
}

func (c *cluster) path(k kind, o object) string {
	name, _ := get(o, "metadata.name")
	return c.collection(k) + "/" + name.(string)
}

// live is the object as others have left it: on the server if that takes it, else made here.
func (c *cluster) live(k kind, original object, others func(object) object) (object, bool) {
	if _, owned := get(original, "metadata.ownerReferences"); owned || k.offline {
		// The garbage collector would delete it, or the server be busy with new definitions.
		return others(clone(original).(object)), false
	}
	there, code := c.send("POST", c.collection(k), "", original)
	if code != 201 {
		return others(clone(original).(object)), false
	}
	c.created++
	changed := others(clone(there).(object))
	if meta := changed["metadata"].(object); meta["ownerReferences"] != nil {
		delete(meta, "ownerReferences")
	}
	for range 20 {
		answer, code := c.send("PUT", c.path(k, there), "", changed)
		if code == 200 {
			return answer, true
		}
		if code != 409 {
			break
		}
		// A controller was faster.
		now, _ := c.send("GET", c.path(k, there), "", nil)
		set(changed, "metadata.resourceVersion", now["metadata"].(object)["resourceVersion"])
	}
	return there, true
}

func (c *cluster) delete(k kind, live object) {
	c.send("PATCH", c.path(k, live), mergeType, object{"metadata": object{"finalizers": nil}})
	c.send("DELETE", c.path(k, live)+"?gracePeriodSeconds=0", "", nil)
}

// compare holds what the server makes of a patch against what it makes of our result of it.
func (c *cluster) compare(k kind, live object, patch, ours []byte) {
	mediaType := strategic
	if strings.HasPrefix(k.apiVersion, "record.") {
		mediaType = mergeType
	}
	theirs, code := c.send("PATCH", c.path(k, live)+"?dryRun=All", mediaType, patch)
	mine, other := c.send("PUT", c.path(k, live)+"?dryRun=All", "", ours)
	if code == 409 || other == 409 {
		// A controller was faster: its change is not in our object.
		return
	}
	if code != 200 || other != 200 {
		if (code == 200) != (other == 200) {
			fmt.Fprintln(os.Stderr, "only one is refused:", c.path(k, live), string(patch), code, other, theirs["message"], mine["message"])
		}
		c.refused++
		return
	}
	c.compared++
	for _, o := range []object{theirs, mine} {
		bared(o)
	}
	if text(theirs) != text(mine) {
		fmt.Fprintln(os.Stderr, "the server has another result:", c.path(k, live), string(patch), "\n", text(theirs), "\n", text(mine))
	}
}

func bared(o object) {
	meta := o["metadata"].(object)
	for _, key := range []string{"managedFields", "resourceVersion", "generation"} {
		delete(meta, key)
	}
	delete(o, "status")
}

// normalised is the object without what differs from run to run.
func normalised(live object) object {
	o := clone(live).(object)
	bared(o)
	meta := o["metadata"].(object)
	if meta["uid"] == nil {
		return o
	}
	meta["namespace"] = "default"
	// A controller may already have written it, or not.
	if notes, ok := meta["annotations"].(object); ok {
		delete(notes, "deployment.kubernetes.io/revision")
		if len(notes) == 0 {
			delete(meta, "annotations")
		}
	}
	meta["uid"], meta["creationTimestamp"] = "00000000-0000-0000-0000-000000000000", "2026-01-01T00:00:00Z"
	if o["kind"] == "Service" {
		spec := o["spec"].(object)
		spec["clusterIP"], spec["clusterIPs"] = "10.0.0.10", list{"10.0.0.10"}
		ports, _ := spec["ports"].(list)
		for i, port := range ports {
			if m, ok := port.(object); ok && m["nodePort"] != nil {
				m["nodePort"] = 30000 + i
			}
		}
		if spec["healthCheckNodePort"] != nil {
			spec["healthCheckNodePort"] = 32000
		}
	}
	return o
}
