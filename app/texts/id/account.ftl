# Masuk, akun sendiri, tautan sekali pakai.
sign-in-title = Masuk
sign-in-button = Masuk
sign-in-first = Silakan masuk untuk melanjutkan.
sign-in-left = Anda sudah keluar.
sign-in-forgot = Lupa kata sandi? Mintalah tautan baru kepada koordinator instansi Anda.
error-sign-in = Surel atau kata sandi tidak cocok.
error-too-many-tries = Terlalu banyak percobaan. Coba lagi dalam { $minutes } menit.

account-title = Akun saya
account-name = Nama
account-email = Surel
account-roles = Peran
account-password = Kata sandi
account-change-title = Ganti kata sandi
account-current = Kata sandi sekarang
account-new = Kata sandi baru
account-again = Kata sandi baru, sekali lagi
account-password-hint = Paling sedikit { $min } karakter; kalimat pendek paling mudah diingat.
account-change-button = Ganti kata sandi
account-everywhere-title = Keluar di semua perangkat
account-everywhere-text = Semua sesi Anda berakhir, termasuk di perangkat ini.
account-everywhere-button = Keluar di semua perangkat
notice-password-changed = Kata sandi diganti. Perangkat lain sudah keluar.
error-password-differs = Kedua kata sandi tidak sama.
error-password-wrong = Kata sandi sekarang tidak cocok.

session-over-title = Sesi Anda sudah berakhir
session-over-lead = Isian Anda belum tersimpan, tetapi belum hilang:
session-over-sign-in = Masuk kembali di tab baru
session-over-again = Kembali ke tab ini, muat ulang halamannya, dan setujui pengiriman ulang.

link-title = Tetapkan kata sandi
link-lead = Selamat datang, { $name }. Tautan ini berlaku sampai { $until } dan hanya dapat dipakai satu kali.
link-button = Simpan kata sandi
link-gone-title = Tautan tidak berlaku lagi
link-gone-text = Tautan ini sudah dipakai atau habis masa berlakunya. Mintalah tautan baru kepada koordinator instansi Anda.

role-administrator = Administrator
role-coordinator = Koordinator
role-supervisor = Pembimbing
role-participant = Peserta
role-reader = Pembaca
role-none = Tanpa peran

nav-home = Beranda
nav-programmes = Program
nav-governments = Pemerintah
nav-units = OPD
nav-people = Pengguna

error-page-400 = Permintaan tidak dapat dibaca
error-page-400-text = Ada yang tidak lengkap pada permintaan ini. Kembali dan coba sekali lagi.
error-page-403 = Anda tidak berwenang
error-page-403-text = Peran Anda tidak mencakup tindakan ini. Bila seharusnya bisa, hubungi koordinator instansi Anda.
error-page-404 = Halaman tidak ditemukan
error-page-404-text = Alamat ini tidak ada, atau bukan untuk Anda.
error-page-409 = Belum dapat dilakukan
error-page-409-text = Keadaan sudah berubah. Muat ulang halaman lalu coba lagi.
error-page-413 = Terlalu besar
error-page-413-text = Isi yang dikirim melebihi batas.
error-page-429 = Tunggu sebentar
error-page-429-text = Terlalu banyak permintaan dalam waktu singkat.
error-page-500 = Ada gangguan di sisi kami
error-page-500-text = Coba lagi sebentar lagi; bila tetap gagal, sebutkan nomor di bawah ini.
error-page-503 = Belum dapat dilakukan sekarang
error-page-503-text = Basis data sedang tidak dapat dipakai atau penuh. Coba lagi sebentar lagi.
error-page-unsaved = Tidak ada yang tersimpan.
error-page-kept = Isian Anda tidak hilang: masih ada di halaman ini dan dapat dikirim sekali lagi.
error-page-resend = Kirim sekali lagi
error-unconfirmed = Sambungan ke basis data putus saat menyimpan, jadi belum pasti apakah perubahan ini tersimpan. Periksa dulu di tab lain sebelum mengirimnya lagi.
error-page-id = Nomor gangguan: { $id }
error-page-home = Ke beranda
error-stale = Orang lain sudah mengubah data ini. Muat ulang untuk melihat keadaan terbaru.
