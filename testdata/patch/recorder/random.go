package main

import (
	"encoding/json"
	"math/rand"
	"strings"
)

// object is a JSON object, list a JSON array.
type (
	object = map[string]any
	list   = []any
)

// slot is a field that objects of a kind may have: where it stands, how often, what it may be, and,
// for lists of maps, what the elements may have and which field tells them apart.
type slot struct {
	path  string
	often float64
	value func(*rand.Rand) any
	key   string
	elem  []slot
}

// fresh is a value that nothing else shares.
func (s slot) fresh(r *rand.Rand) any { return clone(s.value(r)) }

// some is a random selection of n at most, in random order.
func some(r *rand.Rand, n int, all ...any) list {
	picked := list{}
	for _, i := range r.Perm(len(all))[:1+r.Intn(n)] {
		picked = append(picked, all[i])
	}
	return picked
}

func one(all ...any) func(*rand.Rand) any {
	return func(r *rand.Rand) any { return all[r.Intn(len(all))] }
}

func several(n int, all ...any) func(*rand.Rand) any {
	return func(r *rand.Rand) any { return some(r, n, all...) }
}

// texts is a map of some of the keys to short texts.
func texts(keys ...any) func(*rand.Rand) any {
	return func(r *rand.Rand) any {
		m := object{}
		for _, k := range some(r, len(keys), keys...) {
			m[k.(string)] = one("1", "2", "three", "")(r)
		}
		return m
	}
}

// elements is a list of maps, each with its key and the fields of its slots.
func elements(key string, n int, slots []slot, keys ...any) func(*rand.Rand) any {
	return func(r *rand.Rand) any {
		all := list{}
		for _, k := range some(r, n, keys...) {
			all = append(all, fill(r, object{key: k}, slots))
		}
		return all
	}
}

// whole is an object with some of the slots.
func whole(slots []slot) func(*rand.Rand) any {
	return func(r *rand.Rand) any { return fill(r, object{}, slots) }
}

// fill sets slots at random.
func fill(r *rand.Rand, o object, slots []slot) object {
	for _, s := range slots {
		if r.Float64() < s.often {
			set(o, s.path, s.fresh(r))
		}
	}
	return o
}

func get(o object, path string) (any, bool) {
	key, rest, deeper := strings.Cut(path, ".")
	value, ok := o[key]
	if !deeper {
		return value, ok
	}
	inner, ok := value.(object)
	if !ok {
		return nil, false
	}
	return get(inner, rest)
}

func set(o object, path string, value any) {
	key, rest, deeper := strings.Cut(path, ".")
	if !deeper {
		o[key] = value
		return
	}
	inner, ok := o[key].(object)
	if !ok {
		inner = object{}
		o[key] = inner
	}
	set(inner, rest, value)
}

func remove(o object, path string) {
	key, rest, deeper := strings.Cut(path, ".")
	if inner, ok := o[key].(object); ok && deeper {
		remove(inner, rest)
	} else if !deeper {
		delete(o, key)
	}
}

func clone(value any) any {
	data, err := json.Marshal(value)
	check(err)
	return decode(data)
}

// mutate changes up to n slots of o.
func mutate(r *rand.Rand, o object, slots []slot, n int) object {
	o = clone(o).(object)
	for range 1 + r.Intn(n) {
		change(r, o, slots[r.Intn(len(slots))])
	}
	return o
}

func change(r *rand.Rand, o object, s slot) {
	present, found := get(o, s.path)
	items, isList := present.(list)
	switch {
	case !found || present == nil:
		set(o, s.path, s.fresh(r))
	case isList && len(items) > 0 && r.Float64() < 0.85:
		set(o, s.path, changedList(r, items, s))
	case r.Float64() < 0.35 && s.often < 1:
		remove(o, s.path)
	case r.Float64() < 0.1 && s.often < 1:
		set(o, s.path, nil)
	default:
		set(o, s.path, s.fresh(r))
	}
}

func changedList(r *rand.Rand, items list, s slot) list {
	at := r.Intn(len(items))
	switch r.Intn(6) {
	case 0:
		shuffled := list{}
		for _, i := range r.Perm(len(items)) {
			shuffled = append(shuffled, items[i])
		}
		return shuffled
	case 1:
		if s.often == 1 && len(items) == 1 {
			return items
		}
		return append(append(list{}, items[:at]...), items[at+1:]...)
	case 2, 3:
		if element, ok := items[at].(object); ok && len(s.elem) > 0 {
			items[at] = mutate(r, element, s.elem, 2)
		}
		return items
	default:
		more, _ := s.fresh(r).(list)
		for _, added := range more {
			if !has(items, added, s.key) {
				at = r.Intn(len(items) + 1)
				return append(append(append(list{}, items[:at]...), added), items[at:]...)
			}
		}
		return items
	}
}

func has(items list, wanted any, key string) bool {
	for _, item := range items {
		if key == "" && text(item) == text(wanted) {
			return true
		}
		a, _ := item.(object)
		b, _ := wanted.(object)
		if key != "" && text(a[key]) == text(b[key]) {
			return true
		}
	}
	return false
}

func text(value any) string {
	data, err := json.Marshal(value)
	check(err)
	return string(data)
}
