# Kata yang dipakai di banyak halaman.
app-name = Lokus
lang-id = Indonesia
lang-en = English
zone-wib = Waktu Indonesia Barat (WIB)
zone-wita = Waktu Indonesia Tengah (WITA)
zone-wit = Waktu Indonesia Timur (WIT)

# Kesalahan isian
error-required = Wajib diisi.
error-too-long = Terlalu panjang; paling banyak { $max } karakter.
error-number = Isi dengan bilangan bulat dari { $min } sampai { $max }.
error-date = Tanggal tidak dikenali. Contoh: 26-02-2024.
error-choice = Pilih salah satu dari daftar.
error-email = Alamat surel tidak lengkap. Contoh: nama@instansi.go.id.
error-phone = Nomor telepon ditulis lengkap dengan kode wilayah, 8 sampai 15 angka; selain angka hanya spasi dan tanda + - . ( ). Contoh: 0751-3140100.
error-same-government = Tuan rumah harus berbeda dari instansi pengirim.
error-last-before-first = Hari terakhir mendahului hari pertama.
error-too-many-days = Terlalu lama; paling banyak { $max } hari.
error-offer-empty = Tawarkan setidaknya satu tempat.
error-minimum-above-maximum = Jumlah minimum melebihi jumlah maksimum.
error-minimum-above-places = Para pembimbing hanya dapat membimbing { $places } orang; jumlah minimum tidak dapat lebih besar.
error-wish-gap = Isi pilihan secara berurutan tanpa melompat.
error-wish-unknown = "{ $unit }" bukan OPD tuan rumah yang dikenal.
error-wish-twice = "{ $unit }" sudah dipilih sebelumnya.
error-team = Tulis bersama:nama atau terpisah:nama.
error-password-short = Paling sedikit { $min } karakter. Kalimat pendek mudah diingat dan sulit ditebak.
error-password-common = Kata sandi ini terlalu mudah ditebak. Pilih yang lain.

# Kerangka halaman
page-title = { $title } · Lokus
skip-to-content = Langsung ke isi halaman
demo-strip = Peragaan: semua data di sini rekaan.
nav-label = Menu utama
language-label = Bahasa
account-menu = Akun:
account-link = Akun saya
sign-out = Keluar
foot-text = Lokus · magang dan studi tiru antarpemerintah daerah
crumbs-label = Letak halaman

# Formulir
form-problems = { $count } hal perlu diperbaiki
form-locked = Tidak tersimpan
form-locked-text = Isian Anda masih ada di bawah ini untuk dibaca dan disalin.
form-leave = Tinggalkan halaman ini
field-optional = (opsional)
field-error = Kesalahan:
choose-one = Pilih …

# Daftar
column-actions = Tindakan
pager-label = Halaman daftar
pager-page = halaman { $page } dari { $pages }
pager-rows = { $shown } baris
pager-previous = Sebelumnya
pager-next = Berikutnya
filter-label = Penyaring daftar
filter-apply = Terapkan
filter-clear = Hapus penyaring
no-match-title = Tidak ada yang cocok
no-match-text = Tidak ada baris yang sesuai dengan penyaring ini.
failed-title = Daftar belum dapat dimuat
failed-text = Sambungan terputus atau server sedang sibuk. Data Anda tetap aman.
failed-again = Muat lagi
loading = Sedang dimuat …

# Program
programme-tabs-label = Halaman program
programme-people = { $people } peserta
programme-people-units = { $people } peserta · { $units } OPD
programme-zone = Zona waktu { $zone }
working-days = { $count } hari kerja
route-to = ke
places-used = { $used } dari { $max }
places-full = { $used } dari { $max }, penuh
places-held = Hanya { $places } dari { $maximum } tempat dapat dipakai, sesuai batas para pembimbing.
steps-label = Tahap program
step-count = Tahap { $number } dari { $count }
step-done = sudah
step-now = sekarang
step-later = belum
timeline-empty = Belum ada riwayat.
timeline-reason = Alasan:

# Beranda
todo-empty-title = Semua sudah beres
todo-empty-text = Tidak ada yang menunggu Anda saat ini. Terima kasih.

# Keadaan dan tahap program
state-draft = Draf
state-submitted = Diajukan
state-returned = Perlu perbaikan
state-accepted = Diterima
state-declined = Ditolak
state-placed = Ditempatkan
state-running = Berjalan
state-completed = Selesai
state-closed = Ditutup
state-cancelled = Dibatalkan
step-request = Permohonan
step-answer = Jawaban
step-placement = Penempatan
step-running = Berjalan
step-completed = Selesai
step-follow-up = Tindak lanjut

# Kelompok jabatan
class-administrator = Administrator
class-pengawas = Pengawas
class-fungsional = Fungsional
class-pelaksana = Pelaksana
class-jpt = Pimpinan Tinggi
