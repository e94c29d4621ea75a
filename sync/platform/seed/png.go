package seed

import (
	"encoding/binary"
	"hash/adler32"
	"hash/crc32"
	"math/rand/v2"
)

// png writes the page as a black and white PNG. It is written by hand, with
// stored instead of compressed rows, because ten thousand are made in a second.
func (p page) png() []byte {
	b := p.draw()
	raw := make([]byte, 0, height*(rowBytes+1))
	for y := range height {
		raw = append(raw, 0) // no filter
		raw = append(raw, b[y*rowBytes:(y+1)*rowBytes]...)
	}
	return pngFile(1, raw)
}

// photo writes it in 256 greys on grained paper, about 75 KB.
func (p page) photo() []byte {
	b, r := p.draw(), rand.New(rand.NewPCG(p.grain, 1))
	raw := make([]byte, 0, height*(width+1))
	for y := range height {
		raw = append(raw, 0)
		for x := 0; x < width; x += 8 {
			grain, dots := r.Uint64(), b[y*rowBytes+x/8]
			for i := range 8 {
				grey := byte(40)
				if dots&(0x80>>i) != 0 {
					grey = 225
				}
				raw = append(raw, grey+byte(grain>>(8*i))%30)
			}
		}
	}
	return pngFile(8, raw)
}

// pngFile puts filtered rows of greys with a number of bits into a PNG file.
func pngFile(bits byte, raw []byte) []byte {
	header := binary.BigEndian.AppendUint32(nil, width)
	header = binary.BigEndian.AppendUint32(header, height)
	header = append(header, bits, 0, 0, 0, 0)
	out := make([]byte, 0, len(raw)+200)
	out = append(out, "\x89PNG\r\n\x1a\n"...)
	out = chunk(out, "IHDR", header)
	out = chunk(out, "IDAT", stored(raw))
	return chunk(out, "IEND", nil)
}

func chunk(out []byte, name string, data []byte) []byte {
	out = binary.BigEndian.AppendUint32(out, uint32(len(data)))
	start := len(out)
	out = append(append(out, name...), data...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[start:]))
}

// stored is a zlib stream that compresses nothing.
func stored(raw []byte) []byte {
	const most = 65535
	out := make([]byte, 0, len(raw)+32)
	out = append(out, 0x78, 0x01)
	for rest := raw; ; {
		block := rest[:min(most, len(rest))]
		rest = rest[len(block):]
		last := byte(0)
		if len(rest) == 0 {
			last = 1
		}
		out = append(out, last)
		out = binary.LittleEndian.AppendUint16(out, uint16(len(block)))
		out = binary.LittleEndian.AppendUint16(out, ^uint16(len(block)))
		out = append(out, block...)
		if last == 1 {
			return binary.BigEndian.AppendUint32(out, adler32.Checksum(raw))
		}
	}
}
