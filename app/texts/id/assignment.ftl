# Penempatan terbaik: alasan, dan kesalahan pada berkas masukan.

# Alasan
assign-fixed = Ditetapkan di { $unit }.
assign-wish = Mendapat pilihan ke-{ $rank }: { $unit }.
assign-not-wished = Ditempatkan di { $unit }, di luar pilihannya.
assign-no-wishes = Ditempatkan di { $unit }; tanpa pilihan.
assign-unplaced = Belum mendapat tempat.
assign-together = Tim { $team }: semua anggota di satu OPD, atau semua tanpa tempat.
assign-apart = Tim { $team }: tidak ada dua anggota di OPD yang sama.
assign-decided = Tempat tim mengikuti { $member } yang ditetapkan di { $unit }.
assign-denied = Pilihan ke-{ $rank } { $unit }: { $why }.
assign-why-tie = biaya total +0 bila ditempatkan di sana, seri
assign-why-costs = biaya total { $costs } bila ditempatkan di sana
assign-why-at-least = biaya total paling sedikit { $costs } bila ditempatkan di sana
assign-why-class = tidak menerima { $class }
assign-why-no-places = tidak punya tempat
assign-why-full = { $places } tempatnya tidak cukup di samping peserta yang ditetapkan di sana
assign-why-teammate-class = tidak menerima { $class }, kelompok jabatan anggota tim { $member }
assign-why-teammate-there = anggota tim { $member } ditetapkan di { $unit }
assign-why-teammate-here = anggota tim { $member } ditetapkan di sana
assign-obstacle-class = Tidak ada OPD bertempat yang menerima { $class }.
assign-obstacle-team-class = Tidak ada OPD bertempat yang menerima kelompok jabatan semua anggota tim.
assign-obstacle-team-large = Tim ini lebih besar dari tempat yang tersisa di setiap OPD yang menerimanya.
assign-obstacle-teammates = Anggota lain tim ini ditetapkan di setiap OPD bertempat yang menerima { $class }.
assign-obstacle-full = Semua { $places } tempat ({ $units }) terisi oleh { $holders }; yang tidak ditetapkan di antara mereka tidak dapat pindah ke OPD lain.
assign-obstacle-full-classes = Semua { $places } tempat yang menerima { $classes } ({ $units }) terisi oleh { $holders }; yang tidak ditetapkan di antara mereka tidak dapat pindah ke OPD lain.
assign-obstacle-weights = Ada tempat, tetapi dengan bobot ini tanpa tempat tidak lebih mahal: jalan termurah, ke { $unit }, membuat biaya total { $costs }.
assign-obstacle-weights-at-least = Dengan bobot ini tanpa tempat tidak lebih mahal: tempat mana pun membuat biaya total paling sedikit { $costs }.
assign-holders = { $people } { $class }
assign-holders-fixed = { $people } { $class } ({ $fixed } ditetapkan)
assign-units-all = semua { $count } OPD
assign-units-more = { $units } dan { $more } OPD lainnya
assign-waiting = Daftar tunggu: urutan { $rank } dari { $count }, untuk { $unit }; setelah urutan sebelumnya masuk, biaya total turun { $gain } bila ia masuk ke sana.

# Hasil secara keseluruhan
assign-done = { $placed } dari { $people } peserta mendapat tempat. Biaya total { $total }, terbukti terkecil.
assign-done-feasible = { $placed } dari { $people } peserta mendapat tempat. Biaya total { $total }; yang terkecil paling sedikit { $bound }.
assign-below = Di bawah jumlah minimum: { $units }.
assign-below-unit = { $unit } (kurang { $missing })

# Kesalahan pada berkas
error-assign-unreadable = Tidak dapat dibaca: { $reason }
error-assign-unwritable = Tidak dapat ditulis: { $reason }
error-assign-overwrites = Akan menimpa berkas { $other }; pilih nama lain.
error-assign-empty = Berkas ini kosong.
error-assign-no-header = Baris pertama kosong; nama kolom harus di sana.
error-assign-separator = Kolom harus dipisahkan koma, bukan titik koma atau tab.
error-assign-column-missing = Kolom ini tidak ada.
error-assign-column-unknown = Kolom ini tidak dikenal.
error-assign-column-twice = Kolom ini sudah ada di sebelah kiri.
error-assign-cells-few = Baris ini hanya berisi { $found } sel; judulnya { $wanted } kolom.
error-assign-cells-many = Baris ini berisi { $found } sel; judulnya hanya { $wanted } kolom.
error-assign-blank-row = Baris kosong di tengah daftar.
error-assign-quote-open = Tanda kutip pembuka tidak ditutup.
error-assign-quote-after = Ada tulisan setelah tanda kutip penutup; tanda kutip di dalam sel ditulis dua kali.
error-assign-utf8 = Bukan UTF-8.
error-assign-nul = Berisi karakter NUL.
error-assign-no-participants = Tidak ada peserta di bawah judul.
error-assign-no-units = Tidak ada OPD di bawah judul.
error-assign-class = "{ $typed }" bukan kelompok jabatan; pilih dari { $known }.
error-assign-unit-unknown = "{ $unit }" tidak ada di kolom code pada daftar OPD.
error-assign-team = "{ $typed }" bukan tim; tulis together:nama atau apart:nama, satu tim untuk seorang peserta.
error-assign-number = "{ $typed }" bukan bilangan bulat dari 0 sampai { $max }.
error-assign-twice = "{ $key }" sudah dipakai di baris { $row }.
error-assign-minimum = Jumlah minimum { $minimum } melebihi { $places } tempat yang tersedia.
error-assign-crowded = { $unit } hanya punya { $places } tempat untuk { $fixed } peserta yang ditetapkan di sana.
error-assign-team-elsewhere = Tim { $team } harus di satu OPD, tetapi { $member } ditetapkan di { $unit }.
error-assign-team-refused = Tim { $team } ditetapkan di { $unit }, yang tidak menerima { $class }.
error-assign-team-same-unit = Tim { $team } harus terpisah, tetapi { $member } juga ditetapkan di { $unit }.
error-assign-teams-large = { $unit } hanya punya { $places } tempat untuk { $people } peserta yang ditetapkan di sana atau satu tim dengan mereka.
error-assign-too-large = Biaya total dapat melebihi 10^18; pakai bobot yang lebih kecil.
error-assign-toml = Bukan TOML: { $reason }
error-assign-key-unknown = Bobot ini tidak dikenal; yang ada: { $known }.
error-assign-spread-by = Pilih salah satu dari { $known }.
