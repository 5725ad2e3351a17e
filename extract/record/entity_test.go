package record_test

import (
	"reflect"
	"testing"

	"github.com/incx/incx/extract/record"
)

// Every list of a record that has mentions is among its entities.
func TestEntities(t *testing.T) {
	rec := filled()
	want := 0
	v := reflect.ValueOf(*rec)
	for i := range v.NumField() {
		list := v.Field(i)
		if list.Kind() != reflect.Slice || list.Type().Elem().Kind() != reflect.Struct {
			continue
		}
		if _, ok := list.Type().Elem().FieldByName("Mentions"); ok {
			want += list.Len()
		}
	}
	labels := make(map[record.Label]int)
	got := 0
	for e := range rec.Entities() {
		got++
		labels[e.Label]++
		if e.Name == "" || len(e.Mentions) == 0 {
			t.Errorf("%s %q has %d mentions", e.Label, e.Name, len(e.Mentions))
		}
	}
	if got != want || len(labels) != len(record.Labels()) || labels[record.LabelProduct] != len(rec.Products)+len(rec.Vulnerabilities) {
		t.Errorf("%d entities, want %d; by label %v", got, want, labels)
	}
	for n := range want {
		seen := 0
		for range rec.Entities() {
			if seen++; seen > n {
				break
			}
		}
		if seen != n+1 {
			t.Errorf("%d entities until the loop ended, want %d", seen, n+1)
		}
	}
}
