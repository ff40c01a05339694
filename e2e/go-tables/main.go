// Records what Go's and Kubernetes' own libraries make of texts and values, as tables for the
// tests of src/go, the selectors and the flags' values:
//
//	go -C e2e/go-tables run . ../../testdata/go
//
// Each table keeps the inputs it has (its rows' first column), gets those of inputs.go, and all
// its answers anew; inputs whose answer varies are left out. To add one, write a row with the input
// alone, such as ["1Gi"], and record.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/spf13/pflag"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
	"gopkg.in/inf.v0"
	"k8s.io/apimachinery/pkg/api/resource"
	"k8s.io/apimachinery/pkg/fields"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/duration"
	utiljson "k8s.io/apimachinery/pkg/util/json"
	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	"sigs.k8s.io/yaml"
)

// A table's rows are [input, answer…].
type table struct {
	name   string
	inputs []any
	answer func(input any) []any
}

var tables = []table{
	{"quantity", texts(quantities()), text(quantity)},
	{"quantity-order", texts(ordered), order},
	{"quantity-new", parts(), quantityOf},
	{"duration", texts(durations()), text(goDuration)},
	{"age", numbers(ages()), age},
	{"label-selector", texts(labelSelectors()), text(labelSelector)},
	{"label-match", texts(matching), matches},
	{"field-selector", texts(fieldSelectors()), text(fieldSelector)},
	{"yaml-read", texts(yamls()), text(yamlRead)},
	{"yaml-write", values(), yamlWrite},
	{"documents", texts(documents()), text(readDocuments)},
	{"json-write", texts(jsons()), jsonWrite},
	{"json-syntax", texts(brokenJSON()), text(jsonSyntax)},
	{"flag", flagValues(), flagValue},
}

func main() {
	folder := os.Args[1]
	for _, t := range tables {
		path := filepath.Join(folder, t.name+".json")
		seen := map[string]bool{}
		var rows [][]any
		for _, input := range append(recorded(path), t.inputs...) {
			key := encode(input)
			if seen[key] {
				continue
			}
			seen[key] = true
			if answer := t.answer(input); steady(t, input, encode(answer)) {
				rows = append(rows, append([]any{input}, answer...))
			}
		}
		var out strings.Builder
		for i, row := range rows {
			out.WriteString([]string{",\n", "[\n"}[b2i(i == 0)] + encode(row))
		}
		out.WriteString("\n]\n")
		check(os.WriteFile(path, []byte(out.String()), 0o644))
		fmt.Printf("%-16s %5d\n", t.name, len(rows))
	}
}

// Whether the answer is always the same: Go walks its maps in any order.
func steady(t table, input any, answer string) bool {
	for range 20 {
		if encode(t.answer(input)) != answer {
			return false
		}
	}
	return true
}

func recorded(path string) []any {
	data, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	check(err)
	var rows [][]json.RawMessage
	check(json.Unmarshal(data, &rows))
	var inputs []any
	for _, row := range rows {
		inputs = append(inputs, raw(string(row[0])))
	}
	return inputs
}

// raw is a JSON text as an input: a string as such, anything else as it is written.
func raw(jsonText string) any {
	var text string
	if json.Unmarshal([]byte(jsonText), &text) == nil {
		return text
	}
	return json.RawMessage(jsonText)
}

func encode(v any) string {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	check(encoder.Encode(v))
	return strings.TrimSuffix(out.String(), "\n")
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// text makes an answer of a function that gives a text or fails: [text, error].
func text(f func(string) (string, error)) func(any) []any {
	return func(input any) []any {
		out, err := f(unpack(input.(string)))
		if err != nil {
			return []any{out, err.Error()}
		}
		return []any{out, ""}
	}
}

// pack writes bytes that are no UTF-8 in a way JSON can hold.
func pack(text string) string {
	if utf8.ValidString(text) {
		return text
	}
	return "base64:" + base64.StdEncoding.EncodeToString([]byte(text))
}

func unpack(text string) string {
	if coded, ok := strings.CutPrefix(text, "base64:"); ok {
		data, err := base64.StdEncoding.DecodeString(coded)
		check(err)
		return string(data)
	}
	return text
}

func quantity(text string) (string, error) {
	q, err := resource.ParseQuantity(text)
	if err != nil {
		return "", err
	}
	value, milli := exact(q, 0, q.Value()), exact(q, 3, q.MilliValue())
	return fmt.Sprintf("%s %s %s %s", q.String(), value, milli, q.Format), nil
}

// The amount in units of 10^-scale where it is right: upstream's sums overflow, and round some
// amounts below zero to one.
func exact(q resource.Quantity, scale inf.Scale, got int64) string {
	wanted := new(inf.Dec).Round(new(inf.Dec).Set(q.AsDec()), scale, inf.RoundUp)
	wanted.Mul(wanted, inf.NewDec(1, -scale))
	if wanted.Cmp(inf.NewDec(got, 0)) != 0 {
		return "-"
	}
	return fmt.Sprint(got)
}

// How a quantity compares with each of `ordered`: one of <=> for each.
func order(input any) []any {
	a := resource.MustParse(input.(string))
	var signs strings.Builder
	for _, other := range ordered {
		signs.WriteByte("<=>"[a.Cmp(resource.MustParse(other))+1])
	}
	return []any{signs.String()}
}

// The input is [amount, scale, format].
func quantityOf(input any) []any {
	var part [3]any
	check(json.Unmarshal(input.(json.RawMessage), &part))
	var amount int64
	check(json.Unmarshal([]byte(part[0].(string)), &amount))
	q := resource.NewScaledQuantity(amount, resource.Scale(part[1].(float64)))
	q.Format = resource.Format(part[2].(string))
	return []any{q.String()}
}

func goDuration(text string) (string, error) {
	d, err := time.ParseDuration(text)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%d %s", d, d), nil
}

// The input is milliseconds.
func age(input any) []any {
	var millis int64
	check(json.Unmarshal(input.(json.RawMessage), &millis))
	return []any{duration.HumanDuration(time.Duration(millis) * time.Millisecond)}
}

func labelSelector(text string) (string, error) {
	selector, err := labels.Parse(text)
	if err != nil {
		return "", err
	}
	return selector.String(), nil
}

// Which of `labelSets` the selector matches: one of 01 for each.
func matches(input any) []any {
	selector, err := labels.Parse(input.(string))
	check(err)
	var out strings.Builder
	for _, set := range labelSets {
		out.WriteByte("01"[b2i(selector.Matches(labels.Set(set)))])
	}
	return []any{labelSets, out.String()}
}

func fieldSelector(text string) (string, error) {
	selector, err := fields.ParseSelector(text)
	if err != nil {
		return "", err
	}
	return selector.String(), nil
}

// As JSON, numbers as Kubernetes' decoder of dynamic objects reads them.
func yamlRead(text string) (string, error) {
	data, err := yaml.YAMLToJSON([]byte(text))
	if err != nil {
		return "", err
	}
	return normal(data)
}

func normal(data []byte) (string, error) {
	var value any
	if err := utiljson.Unmarshal(data, &value); err != nil {
		return "", err
	}
	out, err := json.Marshal(value)
	return string(out), err
}

func yamlWrite(input any) []any {
	jsonText, ok := input.(json.RawMessage)
	if !ok {
		jsonText = json.RawMessage(encode(input))
	}
	var value any
	check(utiljson.Unmarshal(jsonText, &value))
	out, err := yaml.Marshal(value)
	if err != nil {
		return []any{"", err.Error()}
	}
	return []any{string(out), ""}
}

// A line for each document, as kubectl's reader of files gives them.
func readDocuments(text string) (string, error) {
	decoding := transform.NewReader(strings.NewReader(text),
		unicode.BOMOverride(unicode.UTF8.NewDecoder()))
	decoder := utilyaml.NewYAMLOrJSONDecoder(decoding, 4096)
	var out []string
	for {
		ext := runtime.RawExtension{}
		if err := decoder.Decode(&ext); err == io.EOF {
			return strings.Join(out, "\n"), nil
		} else if err != nil {
			return strings.Join(out, "\n"), err
		}
		data := bytes.TrimSpace(ext.Raw)
		if len(data) == 0 || bytes.Equal(data, []byte("null")) {
			continue
		}
		document, err := normal(data)
		if err != nil {
			return strings.Join(out, "\n"), err
		}
		out = append(out, document)
	}
}

// The input is a JSON text: on one line, and as `-o json` has it.
func jsonWrite(input any) []any {
	var value any
	check(utiljson.Unmarshal([]byte(unpack(input.(string))), &value))
	compact, err := json.Marshal(value)
	check(err)
	pretty, err := json.MarshalIndent(value, "", "    ")
	check(err)
	return []any{string(compact), string(pretty)}
}

// What is wrong with the first JSON value of a text, and at which byte.
func jsonSyntax(text string) (string, error) {
	var value json.RawMessage
	err := json.NewDecoder(strings.NewReader(text)).Decode(&value)
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Sprint(syntax.Offset), err
	}
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return "", err
}

// The input is [type, text].
func flagValue(input any) []any {
	var pair [2]string
	check(json.Unmarshal(input.(json.RawMessage), &pair))
	flags := pflag.NewFlagSet("", pflag.ContinueOnError)
	var out func() any
	switch kind := pair[0]; kind {
	case "bool":
		v := flags.Bool("x", false, "")
		out = func() any { return *v }
	case "int":
		v := flags.Int("x", 0, "")
		out = func() any { return *v }
	case "int32":
		v := flags.Int32("x", 0, "")
		out = func() any { return *v }
	case "int64":
		v := flags.Int64("x", 0, "")
		out = func() any { return *v }
	case "duration":
		v := flags.Duration("x", 0, "")
		out = func() any { return max(int64(*v), 0) }
	case "stringSlice":
		v := flags.StringSlice("x", nil, "")
		out = func() any { return *v }
	}
	if err := flags.Lookup("x").Value.Set(pair[1]); err != nil {
		return []any{nil, err.Error()}
	}
	return []any{out(), ""}
}
