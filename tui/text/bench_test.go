package text

import "testing"

const name = "عبد الرحمان بنعبد الله الإدريسي (Abderrahmane) 12/1980"

func BenchmarkFieldCached(b *testing.B) {
	s := New(Visual)
	b.ReportAllocs()
	for b.Loop() {
		s.Field(name, 40, RTL, Start)
	}
}

func BenchmarkFieldUncached(b *testing.B) {
	s := New(Visual)
	b.ReportAllocs()
	for b.Loop() {
		s.Forget()
		s.Field(name, 40, RTL, Start)
	}
}

// A screen of 40 lines, each of 8 fields, all seen before.
func BenchmarkFrameCached(b *testing.B) {
	s := New(Visual)
	b.ReportAllocs()
	for b.Loop() {
		for line := range 40 {
			for column := range 8 {
				s.Field(name, 10+line%5+column, RTL, Start)
			}
		}
	}
}
