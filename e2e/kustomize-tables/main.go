// Writes the tables of src/kustomize from what kustomize has built in:
//
//	go -C e2e/kustomize-tables run . ../../src/kustomize
//
// fields.tsv is its default transformer configuration, lists.tsv what its OpenAPI document says of
// lists that a strategic merge patch merges.
package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"k8s.io/kube-openapi/pkg/validation/spec"
	"sigs.k8s.io/kustomize/kyaml/openapi"
	"sigs.k8s.io/yaml"

	// Only its source is read: this keeps it among the requirements.
	_ "sigs.k8s.io/kustomize/api/types"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: kustomize-tables FOLDER")
	}
	for name, text := range map[string]string{"fields.tsv": fields(), "lists.tsv": lists()} {
		if err := os.WriteFile(filepath.Join(os.Args[1], name), []byte(text), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

type fieldSpec struct {
	Group, Version, Kind, Path string
	Create                     bool
	FieldSpecs                 []fieldSpec
}

// constants are the strings that the package of default configurations declares.
func constants() map[string]string {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "sigs.k8s.io/kustomize/api").Output()
	if err != nil {
		log.Fatal(err)
	}
	folder := filepath.Join(strings.TrimSpace(string(out)), "internal/konfig/builtinpluginconsts")
	packages, err := parser.ParseDir(token.NewFileSet(), folder, nil, 0)
	if err != nil {
		log.Fatal(err)
	}
	values := map[string]ast.Expr{}
	for _, p := range packages {
		ast.Inspect(p, func(n ast.Node) bool {
			if v, ok := n.(*ast.ValueSpec); ok && len(v.Values) == 1 {
				values[v.Names[0].Name] = v.Values[0]
			}
			return true
		})
	}
	var text func(e ast.Expr) string
	text = func(e ast.Expr) string {
		switch e := e.(type) {
		case *ast.BasicLit:
			s, _ := strconv.Unquote(e.Value)
			return s
		case *ast.BinaryExpr:
			return text(e.X) + text(e.Y)
		case *ast.Ident:
			return text(values[e.Name])
		}
		return ""
	}
	texts := map[string]string{}
	for name, value := range values {
		texts[name] = text(value)
	}
	return texts
}

func fields() string {
	texts := constants()
	var b strings.Builder
	b.WriteString("# The fields that each transformer knows, as kustomize 0.21.1 has them.\n")
	b.WriteString("# Columns: transformer, group, version, kind (- for any), path, create; a nameReference starts with its target.\n")
	dash := func(s string) string {
		if s == "" {
			return "-"
		}
		return s
	}
	row := func(name string, s fieldSpec, more ...string) {
		cells := append([]string{name, dash(s.Group), dash(s.Version), dash(s.Kind)}, more...)
		b.WriteString(strings.Join(cells, "\t") + "\n")
	}
	field := func(name string, s fieldSpec) {
		create := "-"
		if s.Create {
			create = "create"
		}
		row(name, s, s.Path, create)
	}
	for _, name := range []string{
		"namePrefix", "nameSuffix", "namespace", "commonLabel", "templateLabel", "commonAnnotation",
		"varReference", "images", "replicas", "nameReference",
	} {
		var config map[string][]fieldSpec
		if err := yaml.Unmarshal([]byte(texts[name+"FieldSpecs"]), &config); err != nil {
			log.Fatal(err)
		}
		for transformer, specs := range config {
			for _, s := range specs {
				if s.FieldSpecs == nil {
					field(transformer, s)
					continue
				}
				row(transformer, s)
				for _, referrer := range s.FieldSpecs {
					field("-", referrer)
				}
			}
		}
	}
	return b.String()
}

type listField struct{ name, child, cell string }

// child is the type that a field has, or that its items or values have.
func child(p spec.Schema) string {
	switch {
	case p.Ref.String() != "":
		return strings.TrimPrefix(p.Ref.String(), "#/definitions/")
	case p.Items != nil && p.Items.Schema != nil:
		return child(*p.Items.Schema)
	case p.AdditionalProperties != nil && p.AdditionalProperties.Schema != nil:
		return child(*p.AdditionalProperties.Schema)
	}
	return ""
}

func short(name string) string {
	name = strings.TrimPrefix(name, "io.k8s.")
	for _, prefix := range []string{
		"apimachinery.pkg.apis.", "api.", "kube-aggregator.pkg.apis.", "apiextensions-apiserver.pkg.apis.",
	} {
		name = strings.TrimPrefix(name, prefix)
	}
	return name
}

// keys are those by which a list is merged; false for a list that is replaced.
func keys(p spec.Schema) (string, bool) {
	strategy, _ := p.Extensions.GetString("x-kubernetes-patch-strategy")
	merged := false
	for _, s := range strings.Split(strategy, ",") {
		merged = merged || s == "merge"
	}
	if many, ok := p.Extensions["x-kubernetes-list-map-keys"].([]interface{}); ok && strategy != "" {
		var names []string
		for _, k := range many {
			names = append(names, fmt.Sprint(k))
		}
		return strings.Join(names, ","), merged
	}
	key, _ := p.Extensions.GetString("x-kubernetes-patch-merge-key")
	return key, merged
}

func lists() string {
	definitions := openapi.Schema().Definitions
	// Types with such a list, or with a field of such a type.
	useful := map[string]bool{}
	for grown := true; grown; {
		grown = false
		for name, d := range definitions {
			for _, p := range d.Properties {
				_, merged := keys(p)
				if !useful[name] && (merged || useful[child(p)]) {
					useful[name], grown = true, true
				}
			}
		}
	}
	var kinds, types []string
	reached := map[string]bool{}
	var reach func(name string)
	reach = func(name string) {
		if reached[name] || !useful[name] {
			return
		}
		reached[name] = true
		var cells []string
		for field, p := range definitions[name].Properties {
			by, merged := keys(p)
			of := child(p)
			reach(of)
			if !useful[of] {
				of = ""
			}
			strategy := ""
			if merged {
				strategy = "merge"
			}
			if merged || of != "" {
				cells = append(cells, fmt.Sprintf("%s=%s:%s:%s", field, short(of), strategy, by))
			}
		}
		sort.Strings(cells)
		types = append(types, fmt.Sprintf("type\t%s\t%s\n", short(name), strings.Join(cells, " ")))
	}
	for name, d := range definitions {
		found, _ := d.Extensions["x-kubernetes-group-version-kind"].([]interface{})
		if !useful[name] || len(found) != 1 {
			continue
		}
		gvk := found[0].(map[string]interface{})
		text := func(key string) string { s, _ := gvk[key].(string); return s }
		version := strings.TrimPrefix(text("group")+"/"+text("version"), "/")
		if strings.HasSuffix(text("kind"), "List") || text("kind") == "Kustomization" {
			continue
		}
		reach(name)
		kinds = append(kinds, fmt.Sprintf("kind\t%s\t%s\t%s\n", version, text("kind"), short(name)))
	}
	sort.Strings(kinds)
	sort.Strings(types)
	return "# The lists that kustomize 0.21.1 merges by keys, from its own OpenAPI (Kubernetes 1.21).\n" +
		"# kind VERSION KIND TYPE, and: type TYPE FIELD=TYPE:merge:KEYS …, empty where there is none.\n" +
		strings.Join(kinds, "") + strings.Join(types, "")
}
