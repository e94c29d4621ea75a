package seal

import "encoding/binary"

// Place names where a value lies: the key in a bucket, and the path of names
// that leads to the bucket. Two different places never have the same bytes.
func Place(key []byte, path ...string) []byte {
	size := binary.MaxVarintLen32 + len(key)
	for _, name := range path {
		size += binary.MaxVarintLen32 + len(name)
	}
	place := make([]byte, 0, size)
	place = binary.AppendUvarint(place, uint64(len(path)))
	for _, name := range path {
		place = binary.AppendUvarint(place, uint64(len(name)))
		place = append(place, name...)
	}
	return append(place, key...)
}
