//! What offices write above the columns of their lists. Case, spaces, punctuation and remarks in parentheses do not
//! matter. The first name of each column is its Indonesian header, the second its English one.

type Names = &'static [&'static str];

pub const FRONT_TITLE: Names = &[
    "Gelar depan", "Front title", "Gelar awal", "Title before name",
];

pub const NAME: Names = &[
    "Nama", "Name", "Nama lengkap", "Nama peserta", "Nama pegawai", "Nama ASN", "Nama PNS", "Nama pejabat",
    "Nama dan gelar", "Nama lengkap dan gelar", "Nama beserta gelar", "Nama lengkap beserta gelar", "Nama gelar",
    "Nama lengkap gelar", "Nama dengan gelar", "Nama lengkap dengan gelar", "Nama tanpa gelar", "Nama pegawai ASN",
    "Full name", "Participant", "Name of participant",
];

pub const BACK_TITLE: Names = &[
    "Gelar belakang", "Back title", "Gelar akhir", "Gelar", "Title after name", "Degree",
];

pub const NIP: Names = &[
    "NIP/NI PPPK", "Employee number (NIP/NI PPPK)", "NIP", "NI PPPK", "NIP PPPK", "NIP baru", "NIP NIP PPPK",
    "NIP PNS PPPK", "NIP ASN", "Nomor induk pegawai", "No. induk pegawai", "Nomor induk", "NIP/NRP",
    "Employee number", "Employee ID", "Staff number",
];

pub const NAME_NIP: Names = &[
    "Nama/NIP", "Name/NIP", "Nama dan NIP", "Nama, NIP", "Nama lengkap/NIP", "Nama lengkap dan NIP",
    "Nama pegawai/NIP", "Nama pegawai dan NIP", "Nama peserta/NIP", "Nama peserta dan NIP", "Nama/NIP/NI PPPK",
    "Name and NIP",
];

pub const CLASS: Names = &[
    "Kelompok jabatan", "Position class", "Jenis jabatan", "Kategori jabatan", "Tipe jabatan", "Golongan jabatan",
    "Jenjang jabatan", "Eselon", "Eselonering", "Class of position", "Class", "Position group", "Position type",
    "Echelon",
];

pub const POSITION: Names = &[
    "Jabatan", "Position", "Nama jabatan", "Jabatan saat ini", "Jabatan sekarang", "Jabatan terakhir",
    "Jabatan definitif", "Jabatan dinas", "Jabatan pegawai", "Job title", "Post", "Current position",
];

pub const RANK: Names = &[
    "Pangkat/Golongan", "Rank", "Pangkat", "Pangkat/Gol", "Pangkat, gol", "Pangkat/Gol. ruang",
    "Pangkat/Golongan ruang", "Pangkat dan golongan", "Pangkat dan gol. ruang", "Pangkat dan golongan ruang",
    "Pkt/Gol", "Pangkat (Gol/Ruang)", "Gol/Pangkat", "Golongan/Pangkat", "Rank/Grade", "Rank and grade",
];

pub const GRADE: Names = &[
    "Golongan", "Grade", "Gol", "Gol. ruang", "Golongan ruang", "Gol/Ru", "Golongan dan ruang", "Golongan terakhir",
];

pub const HOME_AGENCY: Names = &[
    "Instansi asal", "Home agency", "Unit kerja", "OPD", "OPD asal", "Asal OPD", "Perangkat daerah",
    "Perangkat daerah asal", "Asal perangkat daerah", "SKPD", "SKPD asal", "Satuan kerja", "Satker",
    "Unit organisasi", "Unit kerja/Instansi", "Instansi/Unit kerja", "Unit kerja asal", "Asal unit kerja",
    "Organisasi perangkat daerah", "Tempat tugas", "Asal instansi", "Home unit", "Work unit",
];

pub const INSTITUTION: Names = &[
    "Instansi", "Agency", "Organisasi", "Nama instansi", "Lembaga", "Kementerian/Lembaga", "Organisation",
];

pub const EMAIL: Names = &[
    "Surel", "Email", "Alamat surel", "Alamat email", "Pos-el", "Email aktif", "Email address", "Mail",
];

pub const PHONE: Names = &[
    "Telepon/HP", "Phone", "Telepon", "HP", "No. HP", "Nomor HP", "No. telepon", "Nomor telepon", "No. Telp", "Telp",
    "Handphone", "No. handphone", "Nomor handphone", "WhatsApp", "No. WhatsApp", "Nomor WhatsApp", "WA", "No. WA",
    "Nomor WA", "Kontak", "Nomor kontak", "Phone number", "Mobile", "Mobile phone", "Telephone",
];

pub const TOPICS: Names = &[
    "Topik", "Topics", "Topik minat", "Topik yang dipelajari", "Topik magang", "Materi", "Materi yang dipelajari",
    "Topic", "Topics of interest",
];

pub const WISH_1: Names = &[
    "Pilihan 1", "Wish 1", "Pilihan pertama", "Pilihan I", "Pilihan OPD 1", "OPD pilihan 1", "Pilihan unit 1",
    "Unit pilihan 1", "Pilihan", "Pilihan OPD", "OPD pilihan", "OPD tujuan", "Unit tujuan", "Lokus", "Lokus magang",
    "Lokus magang 1", "Lokasi magang", "First wish", "Wish", "First choice", "Choice 1",
];

pub const WISH_2: Names = &[
    "Pilihan 2", "Wish 2", "Pilihan kedua", "Pilihan II", "Pilihan OPD 2", "OPD pilihan 2", "Pilihan unit 2",
    "Unit pilihan 2", "Lokus magang 2", "Second wish", "Second choice", "Choice 2",
];

pub const WISH_3: Names = &[
    "Pilihan 3", "Wish 3", "Pilihan ketiga", "Pilihan III", "Pilihan OPD 3", "OPD pilihan 3", "Pilihan unit 3",
    "Unit pilihan 3", "Lokus magang 3", "Third wish", "Third choice", "Choice 3",
];

pub const WISH_4: Names = &[
    "Pilihan 4", "Wish 4", "Pilihan keempat", "Pilihan IV", "Pilihan OPD 4", "OPD pilihan 4", "Pilihan unit 4",
    "Unit pilihan 4", "Lokus magang 4", "Fourth wish", "Fourth choice", "Choice 4",
];

pub const WISH_5: Names = &[
    "Pilihan 5", "Wish 5", "Pilihan kelima", "Pilihan V", "Pilihan OPD 5", "OPD pilihan 5", "Pilihan unit 5",
    "Unit pilihan 5", "Lokus magang 5", "Fifth wish", "Fifth choice", "Choice 5",
];

pub const TEAM: Names = &[
    "Tim", "Team", "Regu", "Kelompok tim",
];

pub const NOTES: Names = &[
    "Catatan", "Notes", "Keterangan", "Ket", "Remarks", "Note", "Catatan tambahan",
];
