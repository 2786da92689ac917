# Penempatan: papan, satu peserta, riwayat, ekspor.
placement-of = Penempatan: { $programme }
placement-count = { $placed } dari { $people } peserta sudah mendapat tempat
placement-search = Cari nama, instansi, topik
placement-shown = { $shown } dari { $all } peserta cocok
placement-class = Kelompok jabatan
placement-class-all = Semua kelompok jabatan
placement-agency = Instansi asal
placement-agency-all = Semua instansi
placement-topic = Topik
placement-topic-all = Semua topik
placement-wish = Pilihan
placement-wish-all = Semua pilihan
placement-wish-none = Tanpa pilihan
placement-wish-outside = Di luar pilihan
placement-wish-unit = Memilih { $unit }
placement-history = Riwayat perpindahan
placement-history-of = Riwayat perpindahan: { $programme }
placement-history-empty-title = Belum ada perpindahan
placement-history-empty-text = Setiap penempatan dan perpindahan tercatat di sini beserta alasannya.
placement-export-units = Unduh per OPD
placement-export-list = Unduh daftar
placement-publish-without = { $count } peserta belum mendapat tempat
placement-publish = Terbitkan
placement-no-units-title = Belum ada OPD yang menyediakan tempat
placement-no-units-text = Peserta dapat ditempatkan setelah OPD tujuan menyediakan tempat.
placement-to-offers = Buka OPD tujuan
placement-unplaced = Belum ditempatkan
placement-all-placed = Semua peserta sudah mendapat tempat.
placement-nowhere = Belum ditempatkan
placement-rank = pilihan { $rank }
placement-first-wish = Pilihan pertama:
placement-fixed = tetap
placement-no-wish = tanpa pilihan
placement-outside = di luar pilihan
warning-class = kelompok jabatan tidak diterima di sini
warning-topic = topik tidak tersedia di sini
warning-wish = OPD ini di luar pilihannya

# Hal yang perlu dilihat
remarks-title = { $count } hal perlu dilihat.
remarks-more = { $first }; dan { $more } lagi.
remark-below-minimum = { $unit } di bawah jumlah minimum { $minimum }: baru { $placed } orang
remark-class = { $unit } menerima { $count } orang di luar kelompok jabatannya ({ $names })
remark-topic = { $unit } menerima { $count } orang dengan topik lain ({ $names })
remark-wish = { $unit } menerima { $count } orang yang tidak memilihnya ({ $names })
remark-late-wish = { $unit } menerima { $count } orang dengan pilihan ke-{ $rank } ({ $names })
remark-supervisor = { $unit }: { $name } membimbing { $guided } orang, paling banyak { $quota }
remark-inactive = { $unit }: pembimbing { $name } tidak aktif lagi{ $guided ->
    [0] {""}
   *[other] , padahal masih membimbing { $guided } orang
}
remark-team-parted = Tim { $team } ingin bersama, tetapi terpisah: { $members }
remark-team-met = Tim { $team } ingin terpisah, tetapi ada yang bersama: { $members }
team-member = { $name } ({ $unit })
remark-names-more = { $names }, dan { $more } lainnya

# Memindahkan
placement-bar = Tindakan untuk peserta yang dicentang
placement-ticked = peserta dicentang
placement-target = Pindahkan ke
placement-unit-choice = { $unit } · { $free ->
    [0] penuh
   *[other] { $free } tempat kosong
} · { $name }
placement-no-unit = Tidak ada OPD yang cocok
placement-reason = Alasan
placement-reason-need = (kadang wajib)
placement-reason-hint = Penempatan sudah terbit: wajib bila tempat dilepas, di luar pilihan, atau di luar kelompok jabatan. Dibaca pengirim dan peserta yang dipindahkan.
placement-reason-read = Dibaca pengirim dan peserta yang dipindahkan.
placement-note = Catatan
placement-note-hint = Hanya dibaca tuan rumah.
placement-unfix-too = Lepas tanda tetap mereka, lalu pindahkan
placement-more = Lainnya
placement-do-move = Pindahkan
placement-do-remove = Lepaskan
placement-do-fix = Tandai tetap
placement-do-unfix = Lepas tanda tetap
placement-do-note = Simpan catatan
error-nobody-ticked = Centang paling sedikit satu peserta.
error-too-many-ticked = Terlalu banyak; paling banyak { $max } peserta sekaligus.
error-reason-owed = Penempatan sudah terbit; tuliskan alasan untuk { $names }.
error-fixed-nowhere = Hanya peserta yang sudah mendapat tempat dapat ditandai tetap.
refused-stale = Belum ada yang dipindahkan, karena penempatan ini lebih dulu diubah. Yang tampak sekarang sudah yang terbaru dan pilihan Anda tetap ada; tekan sekali lagi bila masih sesuai.
refused-full = Belum ada yang dipindahkan, karena tempatnya tidak cukup. Pilihan Anda tetap ada.
refused-full-unit = { $unit } { $free ->
    [0] penuh
   *[other] tinggal { $free } tempat
}: { $placed } dari { $places }, Anda memilih { $wanted } orang
refused-fixed = Belum ada yang dipindahkan, karena mereka ini ditandai tetap:
conflict-by = { $name }: kini di { $unit }, diubah oleh { $by } pada { $at }
conflict-now = { $name }: kini di { $unit }
conflict-gone = Seorang peserta sudah tidak ada di daftar
notice-placement-same = Tidak ada yang berubah.
notice-placement-move = { $count } peserta dipindahkan ke { $unit }.
notice-placement-remove = Tempat { $count } peserta dilepaskan.
notice-placement-fix = { $count } peserta ditandai tetap.
notice-placement-unfix = Tanda tetap { $count } peserta dilepas.
notice-placement-note = Catatan { $count } peserta tersimpan.

# Papan di tangan: seret, papan ketik, simpan
board-grip = Pindahkan { $who }
board-help = Seret kartu ke OPD lain; di layar sentuh tahan kartunya sebentar, atau seret pegangannya. Kartu yang dicentang ikut serta. Dengan papan ketik: panah memilih kartu, Spasi mengangkat, panah memilih OPD, Enter meletakkan, Escape membatalkan. Shift dan Spasi mencentang. Ctrl+Z mengurungkan.
board-how = Bantuan
board-slot = Tempat kosong
board-slots = { $count } tempat kosong lagi
board-several = { $count } peserta
board-lifted = { $who } diangkat dari { $place }. Panah memilih tempat, Enter meletakkan, Escape membatalkan; atau tekan tempat tujuannya.
board-over = { $place }, { $used } dari { $max } tempat, biaya { $cost }
board-over-pool = { $place }, biaya { $cost }
board-full = Tidak muat di { $place }: { $used } dari { $max } tempat sudah terisi.
board-full-here = tidak muat
board-team-broken = Tersimpan, tetapi ada tim yang tidak lagi seperti permintaannya.
board-class-here = kelompok lain
board-class-over = di luar kelompok jabatannya
board-odd-classes = { $count } orang di luar kelompok jabatannya
board-dropped = { $who } dipindahkan ke { $place }, biaya { $cost }.
board-stays = { $who } tetap di { $place }.
board-cancelled = Batal. { $who } tetap di tempat semula.
board-held = { $who } ditandai tetap, jadi tidak dapat dipindahkan. Lepas tandanya dahulu.
board-undo = Urungkan
board-undone = Diurungkan: { $who } kembali ke { $place }.
board-nothing-to-undo = Tidak ada perpindahan yang dapat diurungkan.
board-undo-changed = Tidak dapat diurungkan: orang lain sudah mengubah { $who }.
board-others = { $count } peserta baru saja diubah orang lain:
board-saved = Semua tersimpan
board-saving = Menyimpan …
board-unsaved = { $count } perpindahan belum tersimpan
board-not-saved = belum tersimpan
board-session-over = Sesi Anda berakhir. Masuk lagi di tab lain, lalu coba lagi.
board-again = Coba lagi
board-discard = Buang
board-discarded = Perpindahan yang belum tersimpan dibuang.
board-given-up = Perpindahan dibatalkan. Alasan yang Anda tulis masih ada.
board-outdated = Daftar peserta atau tempat sudah berubah. Muat ulang halaman ini untuk melanjutkan.
board-reload = Muat ulang
board-ask = Mengapa dipindahkan?
board-ask-ok = Simpan perpindahan
board-refused = Belum dipindahkan:
board-refused-stale = Tidak dipindahkan, karena orang lain lebih dulu mengubahnya. Kartunya kini di tempat yang terbaru:
board-refused-full = Tidak dipindahkan, karena tempatnya baru saja terisi:
board-total = Biaya { $cost }
board-toll = { $cost } ({ $part } { $count })
board-thousands = .
part-unplaced = tanpa tempat
part-shortage = di bawah minimum
part-wish = pilihan
part-topic = topik
part-spread = sebaran
part-load = beban

# Satu peserta
placement-now = Tempat
placement-supervisor = Pembimbing
placement-supervisor-hint = Dari OPD yang dipilih. Bila OPD hanya punya satu pembimbing, ia terpilih sendiri saat peserta masuk.
placement-warnings = Perlu dilihat:
placement-wishes = Pilihan peserta
placement-no-wishes = Peserta ini tidak menulis pilihan.
placement-wish-closed = tidak menyediakan tempat
placement-arrange = Atur tempat
placement-unit-hint = Kosongkan untuk melepas tempatnya.
placement-fixed-label = Tetap: jangan dipindahkan
placement-save = Simpan

# Riwayat
move-person = Peserta
move-from = Dari
move-to = Ke
move-reason = Alasan
move-by = Oleh
move-published = setelah terbit
move-words = { $from } → { $to }
moved-words = { $name }: { $what }
moved-title = Perpindahan setelah terbit

# Sebelum terbit
publish-title = Terbitkan penempatan?
publish-of = Terbitkan penempatan: { $programme }
publish-lead = { $placed } dari { $people } peserta mendapat tempat di { $units } OPD. Setelah terbit semua melihatnya sekaligus, dan itu tidak dapat ditarik kembali.
publish-who = Siapa yang akan melihat apa
publish-sender = { $sender }: seluruh penempatan, perpindahan setelah terbit beserta alasannya, dan unduhannya.
publish-participants = Peserta: tempatnya sendiri dengan alamat, narahubung, dan pembimbing. { $accounts } dari { $people } peserta punya akun.
publish-no-accounts = Peserta: belum ada yang punya akun, jadi { $sender } yang memberi tahu mereka.
publish-supervisors = { $count } pembimbing: peserta di OPD mereka.
publish-kept = Hanya untuk tuan rumah: catatan, usulan, dan yang dicoba sebelum terbit.
publish-after = Sesudahnya peserta masih dapat dipindahkan; bila tempat dilepas, di luar pilihan, atau di luar kelompok jabatan, alasannya wajib ditulis.
publish-yes = Ya, terbitkan
publish-back = Kembali ke papan
publish-again-title = Belum diterbitkan
publish-again-text = Penempatan ini berbeda dari yang ditanyakan kepada Anda. Periksa sekali lagi, lalu terbitkan.

# Berkas
placement-sheet-list = Penempatan
placement-file-units = penempatan-per-opd
placement-file-list = penempatan
placement-head-position = Jabatan
placement-head-topics = Topik peserta
