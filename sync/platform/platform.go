package platform

import (
	"crypto/ed25519"
	"crypto/rand"
	"log/slog"
	"net/http"
	"time"

	"filippo.io/age"

	"watiqa/sync/wire"
)

// Config of a platform. The zero value is ready for use.
type Config struct {
	Now   func() time.Time // nil: time.Now
	Log   *slog.Logger     // nil: slog.Default
	Token string           // that the operator's doors ask for; "": they stay closed
	// Park is how many bytes of one office are kept in quarantine; 0: 64 MiB.
	Park int64
}

// Platform is the reference platform. It is an [http.Handler] with all its
// doors; the methods are the operator's desk and what the intake calls.
type Platform struct {
	store     Store
	config    Config
	codec     *wire.Codec
	key       ed25519.PrivateKey
	recipient string
	doors     http.Handler
}

// New opens a platform on its store. The first time it makes its keys.
func New(store Store, c Config) (*Platform, error) {
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Log == nil {
		c.Log = slog.Default()
	}
	if c.Park == 0 {
		c.Park = 64 << 20
	}
	codec, err := wire.NewCodec()
	if err != nil {
		return nil, err
	}
	p := &Platform{store: store, config: c, codec: codec}
	if err := p.keys(); err != nil {
		return nil, err
	}
	p.doors = p.routes()
	return p, nil
}

// keys reads the platform's keys or draws them.
func (p *Platform) keys() error {
	return p.store.Update(func(tx Tx) error {
		seed, identity := tx.Get(Meta, "signing key"), tx.Get(Meta, "age identity")
		if seed == nil {
			drawn, err := age.GenerateX25519Identity()
			if err != nil {
				return err
			}
			seed = make([]byte, ed25519.SeedSize)
			if _, err := rand.Read(seed); err != nil {
				return err
			}
			identity = []byte(drawn.String())
			tx.Put(Meta, "signing key", seed)
			tx.Put(Meta, "age identity", identity)
		}
		read, err := age.ParseX25519Identity(string(identity))
		if err != nil {
			return err
		}
		p.key, p.recipient = ed25519.NewKeyFromSeed(seed), read.Recipient().String()
		return nil
	})
}

// Key with which every reply is signed.
func (p *Platform) Key() ed25519.PublicKey { return p.key.Public().(ed25519.PublicKey) }

// Recipient to which bundles are sealed.
func (p *Platform) Recipient() string { return p.recipient }

// ServeHTTP answers at every door.
func (p *Platform) ServeHTTP(w http.ResponseWriter, r *http.Request) { p.doors.ServeHTTP(w, r) }

func (p *Platform) now() time.Time { return p.config.Now().UTC().Truncate(time.Second) }
