package main

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand"
	"strings"
)

func texts(of []string) []any {
	var out []any
	for _, text := range of {
		out = append(out, pack(text))
	}
	return out
}

func numbers(of []int64) []any {
	var out []any
	for _, n := range of {
		out = append(out, json.RawMessage(fmt.Sprint(n)))
	}
	return out
}

// random puts up to `most` of the words together, `count` times; always the same.
func random(seed int64, count, most int, words ...string) []string {
	dice := rand.New(rand.NewSource(seed))
	var out []string
	for range count {
		var text strings.Builder
		for range 1 + dice.Intn(most) {
			text.WriteString(words[dice.Intn(len(words))])
		}
		out = append(out, text.String())
	}
	return out
}

// each puts every word into the form in place of %s.
func each(form string, words []string) []string {
	var out []string
	for _, word := range words {
		out = append(out, strings.ReplaceAll(form, "%s", word))
	}
	return out
}

func quantities() []string {
	amounts := strings.Fields(`0 1 -1 +1 8 12 100 -999 1000 1001 1023 1024 1500 0.5 -.5 5. 1.25
		0.1 0.001 1.0001 1.024 0001 1.500 123456789012345 9223372036854775807 -9223372036854775808
		9223372036854775808 0.000000001 -0.0000000001 1.1234567891`)
	suffixes := strings.Split(`,n,u,m,k,M,G,T,P,E,Ki,Mi,Gi,Ti,Pi,Ei,e0,e3,E3,e-3,e+9,e18,e-9,e-10,e20`, ",")
	var out []string
	for _, amount := range amounts {
		for _, suffix := range suffixes {
			out = append(out, amount+suffix)
		}
	}
	return append(out, random(1, 250, 5, "1", "0", "23", ".", "+", "-", "e", "E", "Ki", "m", "k",
		"M", "i", " ", "K", "_", "x", "é", ",")...)
}

var ordered = strings.Fields(`0 -0 1n -1n 1u 999999999n 1m 0.001 1 1.0 1000m 1e0 1.5 2 999 1e3 1k
	1000 1Ki 1024 1025 1M 1Mi 1048576 1e6 1G 1Gi 1T 1Ti 1P 1Pi 1E 1Ei -1 -1k -1Ki -1E 8Ei
	9223372036854775807 9223372036854775808 10E 1e20 100E 1e30 -1e30 1e18`)

func parts() []any {
	var out []any
	for _, amount := range []int64{0, 1, -1, 10, 100, 999, 1000, 1023, 1024, 1025, 2048, 1048576,
		5000000, 123456789, 1 << 40, -1024, -5000, math.MaxInt64, math.MinInt64 + 1} {
		for _, scale := range []int{-9, -6, -4, -3, -1, 0, 1, 3, 6, 9} {
			for _, format := range []string{"DecimalSI", "BinarySI", "DecimalExponent"} {
				row := fmt.Sprintf(`["%d",%d,"%s"]`, amount, scale, format)
				out = append(out, json.RawMessage(row))
			}
		}
	}
	return out
}

func durations() []string {
	out := strings.Fields(`1h30m 100ms 1.5h -1m +5s .5s 5.s . s 1 -0 0.0 1d 1w 1M 1H 1µs 1μs 1us 1ns
		0.1ns 0.9ns 1.9ns 0.3333333333333333333h 1.00000000000000000001s 9223372036.854775807s
		9223372036.854775808s -9223372036.854775808s 2540400h10m10s 106751d 1e3s 1h1h 1s1m 1s.5m
		1h-1m --1s +-1s 1_000s 0x1s ١s 00001s 1.s 1..s 1.5.5s 3000000h`)
	return append(out, random(2, 300, 5, "1", "0", "59", "1.5", ".25", "-", "+", ".", "h", "m", "s",
		"ms", "us", "µs", "ns", "d", " ", "é", "\"", "\\", "\t")...)
}

func ages() []int64 {
	var out []int64
	for _, unit := range []int64{1, 60, 3600, 86400, 365 * 86400} {
		for _, n := range []int64{1, 2, 3, 5, 7, 8, 9, 10, 11, 23, 24, 29, 47, 48, 59, 60, 100, 119,
			120, 179, 180, 191, 192, 364, 365, 729, 730} {
			for _, d := range []int64{-1001, -1000, -1, 0, 1, 999, 1000} {
				if at := n*unit*1000 + d; at < 250*365*86400*1000 {
					out = append(out, at)
				}
			}
		}
	}
	return append(out, 0, -1, -999, -1000, -1001, -1999, -2000, -2001, -60000, -86400000)
}

func labelSelectors() []string {
	keys := []string{"a", "A.b_c", "x.io/a", "in", "notin", "-a", "a-", "/a", "a/", "a/b/c", "X.io/a",
		"x_y/a", "é", "a$b", strings.Repeat("a", 63), strings.Repeat("a", 64),
		strings.Repeat("a", 253) + "/a", strings.Repeat("b", 254) + "/a", "a..b/c", ".a/b", "a\"b"}
	vals := []string{"", "b", "B.c_d-1", "-b", "b-", "in", "é", "b/c", "5", "-5", "+5", "5.0",
		strings.Repeat("9", 20), strings.Repeat("b", 63), strings.Repeat("b", 64), "b\\n", "b\u00a0"}
	out := each("%s", keys)
	out = append(out, each("!%s", keys)...)
	out = append(out, each("%s=b", keys)...)
	out = append(out, each("%s in (b)", keys)...)
	for _, operator := range []string{"a=%s", "a == %s", "a!=%s", "a>%s", "a <%s", "a in (%s)",
		"a notin (c,%s)", "a in (%s,b,%s)", "a=%s,b=c"} {
		out = append(out, each(operator, vals)...)
	}
	return append(out, random(3, 600, 7, "a", "b", "in", "notin", "(", ")", ",", "=", "==", "!=", "!",
		">", "<", "7", " ", " ", "-x", "x/y", "gt", "é", "\t", "\n", "'", "\"")...)
}

var matching = []string{"", "a", "!a", "a=b", "a==b", "a!=b", "a=", "a!=", "a in (b,c)", "a notin (b,c)",
	"a in ()", "a notin ()", "a>1", "a<1", "a<100", "a>1,a<9", "a,b", "!a,!b", "a=b,c=d", "a=1",
	"a in (1,2,3)", "b", "a!=b,b notin (d)", "c=d", "a>9223372036854775806"}

var labelSets = []map[string]string{{}, {"a": ""}, {"a": "b"}, {"a": "c", "b": "d"}, {"a": "1"},
	{"a": "5"}, {"a": "-3"}, {"a": "+5"}, {"a": "007"}, {"a": "9223372036854775807"},
	{"a": "9223372036854775808"}, {"c": "d"}, {"a": "b", "c": "d"}, {"b": "5"}, {"a": "5.5"}}

func fieldSelectors() []string {
	return append(random(4, 500, 7, "a", "b.c", "=", "==", "!=", ",", "\\", "\\\\", "\\,", "\\=", " ", "!",
		"é", "x", "'", "\t"), "", "metadata.name=x", "status.phase!=Running,metadata.namespace=y")
}

func yamls() []string {
	var out []string
	scalars := random(5, 500, 6, "0", "1", "7", "9", "_", "+", "-", ".", "e", "E", "x", "o", "b", ":", "f",
		"inf", "nan", "y", "T", "Z", "2020-01-02")
	out = append(out, each("a: %s", scalars)...)
	out = append(out, each("%s: a", random(6, 150, 4, "0", "1", "7", "_", "-", ".", "e", "x", "yes", "~", "null",
		"true", ".inf", "9999999999999999999"))...)
	words := []string{"a", "b", "a: ", "b: ", "- ", "\n", "\n", "\n  ", "\n ", "[", "]", "{", "}", ",", ": ", "? ",
		"&x ", "*x", "!!str ", "!!int ", "!t ", "|", ">", "|-\n ", ">+2\n", "'", "\"", "\\", " #c", "---\n", "...\n",
		"~", "yes", "1", "1e3", "<<: ", "\t", "@", "`", "é", "\u0085", "\u2028", "%", "!!binary ", "!!float "}
	out = append(out, random(7, 900, 9, words...)...)
	// Blocks: texts of several lines under each header.
	for _, header := range []string{"|", "|-", "|+", ">", ">-", ">+", "|2", ">1-", "|+3", "|0", ">10", "| #c", "|x"} {
		for _, lines := range []string{"  a", "  a\n", "  a\n\n", "  a\n   b\n  c\n", "\n  a\n", "  a\n\n\n  b\n\nc: d",
			"   a\n  b\n", "  \ta\n", " a\n\tb\n", "", "  # a\n", "  a b\n  c\n\n    d\n  e\n"} {
			out = append(out, "k: "+header+"\n"+lines)
		}
	}
	quoted := random(8, 200, 6, "a", " ", "\\n", "\\t", "\\x41", "\\u00e9", "\\U0001F600", "\\", "\\\"", "\n", "\n\n",
		"\n  ", "\\\n", "''", "\\ud800", "\\e", "\\_", "\\N", "\\x4", "\\q", "é", "\t", ": ", " #")
	out = append(out, each("k: \"%s\"", append(quoted, "\\/", "a\\'b", "é\\'\\\\'\\\"\\'",
		"\\'\"\nb: \"\\'", "\\'\\q"))...)
	out = append(out, each("k: '%s'", quoted[:100])...)
	return append(out, random(9, 200, 8, "a: &x {b: 1}\n", "c: *x\n", "d: {<<: *x, b: 2}\n", "<<: *x\n", "e: [*x, *x]\n",
		"<<: [*x, {f: 3}]\n", "a: &x [1]\n", "*x : g\n", "&y h: *y\n", "<<: 1\n", "<<: {g: 5}\n", "b: 6\n", "a: &x\n", "h: !!merge 1\n")...)
}

func values() []any {
	var out []any
	words := random(10, 450, 12, "a", "bc", " ", "  ", "\n", ":", ": ", "#", " #", "-", "- ", "'", "\"", "\t", "é", "😀",
		"\u00a0", "\u2028", "\ufeff", "\\", "\r", "\x00", "\x1b", "{", "}", ",", "[", "&", "*", "!", "|", ">",
		"%", "@", "0", "1", "yes", "~", ".", "some words to be folded as they are long enough")
	forms := []string{`{"k":%s}`, `[%s]`, `{%s:1}`, `%s`, `{"a":{"b":[%s,{"c":%s}]}}`}
	for i, word := range words {
		out = append(out, raw(strings.ReplaceAll(forms[i%len(forms)], "%s", encode(word))))
	}
	for _, word := range []string{"a\u0085b", "a\x7fb", "<<", "=", "<"} {
		out = append(out, raw(`{"k":`+encode(word)+`}`), raw(`{`+encode(word)+`:"v"}`))
	}
	dice := rand.New(rand.NewSource(11))
	for range 150 {
		out = append(out, json.RawMessage(fmt.Sprintf(`{"n":%s}`, aFloat(dice))))
	}
	for range 120 {
		out = append(out, json.RawMessage(aValue(dice, 4)))
	}
	return out
}

func aFloat(dice *rand.Rand) string {
	for {
		f := math.Float64frombits(dice.Uint64())
		switch dice.Intn(4) {
		case 0:
			f = float64(dice.Int63()) / math.Pow10(dice.Intn(25))
		case 1:
			f = math.Pow10(dice.Intn(60)-30) * float64(dice.Intn(20)-10)
		case 2:
			f = float64(dice.Int63n(1<<60)) * 64
		}
		if !math.IsInf(f, 0) && !math.IsNaN(f) {
			return strings.ReplaceAll(fmt.Sprintf("%g", f), "+", "")
		}
	}
}

func aValue(dice *rand.Rand, depth int) string {
	keys := []string{"a", "b", "a1", "a10", "a2", "A", "9", "10", "é", "-", "yes", "null", "x y", ""}
	kind := dice.Intn(9)
	if depth == 0 {
		kind %= 6
	}
	switch kind {
	case 0:
		return "null"
	case 1:
		return "true"
	case 2:
		return fmt.Sprint(dice.Int63n(2000) - 1000)
	case 3:
		return aFloat(dice)
	case 4, 5:
		return encode([]string{"", "x", "line\nline\n", "line\n\n", "\nx", "1", "no", "a: b", " x"}[dice.Intn(9)])
	}
	var items []string
	for _, at := range dice.Perm(len(keys))[:dice.Intn(5)] {
		item := aValue(dice, depth-1)
		if kind > 6 {
			item = encode(keys[at]) + ":" + item
		}
		items = append(items, item)
	}
	if kind == 6 {
		return "[" + strings.Join(items, ",") + "]"
	}
	return "{" + strings.Join(items, ",") + "}"
}

func documents() []string {
	out := random(12, 400, 8, "{\"a\":1}", "{\"b\":[1,2]}", "{", "}", "[1]", "a: 1\n", "b: 2\n", "---\n", "--- ", "---", "\n",
		" ", "\t", "# c\n", "null\n", "{a: 1}", "x", "...\n", "\r\n", "{\"a\":\"", "\\ud800", "\xff", "\ufeff", "\x00", "1", "\"s\"",
		"{\"a\":1e999}", "{\"a\":1,\"a\":2}", "{\"a\":-0}", "{\"a\":01}")
	return append(out, "", "\xff\xfea\x00:\x00 \x001\x00", "\xfe\xff\x00a\x00:\x00 \x001", "\xff\xfe{\x00}\x00", "\xff\xfe\x3d\xd8",
		"{\"a\":\"\xff\xfe\xe2\x82\"}", "a: \xff\n", "a: \"\xe2\x82\"\n", "{\"a\":\"\\ud83d\\ude00\\ud83d\"}",
		"a: "+strings.Repeat("[", 300), strings.Repeat("{\"a\":", 200)+"1"+strings.Repeat("}", 200))
}

func jsons() []string {
	dice := rand.New(rand.NewSource(13))
	var out []string
	for range 300 {
		out = append(out, aFloat(dice))
	}
	out = append(out, strings.Fields(`0 -0 0.0 -0.0 1.0 -1.0 1e0 1E+2 1e-7 1e-6 1e20 1e21 1e22 123456789012345678
		9223372036854775807 9223372036854775808 -9223372036854775808 -9223372036854775809 18446744073709551615
		18446744073709551616 1.7976931348623157e308 5e-324 2.5e-324 0.1 0.30000000000000004 100000000000000000000.0
		1.5e300 [] {} [[]] [{}] {"a":[]} {"a":{}} {"b":1,"a":2} {"a":1,"a":2} "" null true`)...)
	for _, text := range random(14, 250, 8, "a", "é", "😀", "\\n", "\\\"", "\\\\", "\\/", "\\b", "\\f", "\\r", "\\t", "\\u0000", "\\u001f",
		"\\u007f", "\\u0085", "\\u2028", "\\u2029", "\\ud800", "\\udc00", "\\ud83d\\ude00", "\\ufffd", "\\uFFFF", "<", ">", "&", "'",
		"\u2028", "\u2027", "\x7f", "\ufeff") {
		out = append(out, `{"k":"`+text+`"}`)
	}
	for range 100 {
		out = append(out, aValue(dice, 4))
	}
	return out
}

func brokenJSON() []string {
	return random(15, 700, 7, "{", "}", "[", "]", ",", ":", "\"a\"", "\"", "\\", "\\u12", "\\q", "1", "-", "0", "01", ".", "e", "+", "1.5e3",
		"true", "tru", "fals", "null", "nul", " ", "\n", "x", "'", "é", "\x01", "\x7f", "\u00a0", "\"\\u00e9\"", "NaN")
}

func flagValues() []any {
	var out []any
	add := func(kind string, texts []string) {
		for _, text := range texts {
			out = append(out, json.RawMessage(encode([]string{kind, text})))
		}
	}
	add("bool", strings.Fields("true false 1 0 t f T F True TRUE tRUE yes no on"))
	add("bool", []string{"", " true", "é", "a\"b", "a\tb"})
	ints := append(strings.Fields(`0 1 -1 +1 007 08 0x10 0X1f 0o17 0O7 0b101 -0x10 1_000 1__0 _1 1_ 0_7 0x_1 2147483647
		2147483648 -2147483648 -2147483649 9223372036854775807 9223372036854775808 -9223372036854775809
		18446744073709551616 1.5 1e3 z - + 0x 0b2 --1 +-1 99999999999999999999x`), "", " 1", "1 ", "é", "a\"b", "a\tb", "\u00a0", "\x7f", "😀")
	add("int", ints)
	add("int32", ints)
	add("int64", ints)
	add("duration", append(strings.Fields("1s 1m30s -1s 0 5 1d 1.5h x"), "", "é"))
	add("stringSlice", append(random(16, 250, 7, "a", "b c", ",", ",", "\"", "\"", "\"\"", "\n", " ", "é", "\r\n", "#", "\\"), ""))
	return out
}
