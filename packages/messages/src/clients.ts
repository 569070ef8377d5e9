import { defineMessages } from "./catalogue.ts";

/** What programs that call the API are told, and those who manage them. */
export const clientsMessages = defineMessages({
  "access.client.closed": {
    id: "Alamat ini tidak terbuka bagi klien API, apa pun lingkupnya.",
    en: "This address is closed to API clients, whatever their scopes.",
  },
  "access.client.scope": {
    id: "Lingkup klien API ini tidak meliputi alamat ini.",
    en: "The scopes of this API client do not cover this address.",
  },
  "access.client.clientsOnly": {
    id: "Alamat ini hanya untuk klien API yang memanggil tentang dirinya sendiri.",
    en: "This address is for API clients alone, which ask about themselves.",
  },
  "access.client.wait": {
    id: "Terlalu banyak bukti diri yang salah. Tunggu {seconds, plural, other {# detik}}, lalu coba lagi. Permintaan yang benar tetap diterima sekarang.",
    en: "Too many wrong proofs. Wait {seconds, plural, one {# second} other {# seconds}}, then try again. A right request is taken at once.",
  },
  "access.client.signFirst": {
    id: "Kunci berikutnya hanya didaftarkan lewat permintaan yang ditandatangani dengan kunci yang berlaku, bukan dengan token akses.",
    en: "A next key is registered only in a request signed with a present key, not with an access token.",
  },
  "access.client.notFound": {
    id: "Klien API ini tidak ada, atau sudah berakhir.",
    en: "There is no such API client, or it has ended.",
  },
  "access.client.noSuchKey": {
    id: "Klien API ini tidak mempunyai kunci itu, atau kuncinya sudah dicabut.",
    en: "This API client has no such key, or the key is revoked already.",
  },
  "access.client.ownPosition": {
    id: "Anda memegang jabatan ini. Klien API untuk jabatan sendiri dibuat oleh orang lain yang mengelola klien API.",
    en: "You hold this position. An API client for one's own position is made by somebody else who manages API clients.",
  },
  "access.client.noPosition": {
    id: "Jabatan ini tidak ada, atau sudah ditutup.",
    en: "There is no such position, or it is closed.",
  },
  "access.client.beyondPosition": {
    id: "Jabatan ini sendiri tidak berhak atas salah satu lingkup yang dipilih.",
    en: "The position itself has no right to one of the chosen scopes.",
  },
  "access.client.noSource": {
    id: "Lembaga jabatan ini belum mempunyai sumber, jadi belum dapat mengirim data. Tetapkan sumbernya dahulu.",
    en: "The position's organisation has no source yet and so can send nothing. Give it its source first.",
  },
  "access.client.badKey": {
    id: "Ini bukan kunci publik yang dapat dipakai: angkanya tidak terletak pada kurvanya.",
    en: "This is no public key that can be used: its numbers do not lie on its curve.",
  },
  "access.client.keyDays": {
    id: "Kunci berlaku mulai hari ini atau sesudahnya, dan paling lama {days, plural, other {# hari}} dari hari ini.",
    en: "A key holds from today or later, and at most {days, plural, one {# day} other {# days}} from today.",
  },
  "access.client.keyKnown": {
    id: "Kunci ini sudah pernah didaftarkan. Buat pasangan kunci yang baru.",
    en: "This key was registered before. Make a new pair of keys.",
  },
  "access.client.tooManyKeys": {
    id: "Klien API ini sudah mempunyai {most, plural, other {# kunci}} yang berlaku. Cabut salah satu dahulu.",
    en: "This API client has {most, plural, one {# key} other {# keys}} that hold already. Revoke one first.",
  },
  "access.signature.malformed": {
    id: "Tanda tangan permintaan tidak dapat dibaca: diperlukan tepat satu, menurut RFC 9421, tanpa parameter pada komponennya.",
    en: "The request's signature cannot be read: exactly one is needed, after RFC 9421, without parameters on its components.",
  },
  "access.signature.covers": {
    id: "Tanda tangan belum meliputi semuanya: perlu @method, @target-uri, dan content-digest bila ada isi.",
    en: "The signature does not cover all of the request: @method, @target-uri, and content-digest where there is a body.",
  },
  "access.signature.params": {
    id: "Tanda tangan perlu created, keyid, dan nonce (8 sampai 200 huruf).",
    en: "The signature needs created, keyid and nonce (8 to 200 characters).",
  },
  "access.signature.time": {
    id: "Tanda tangan ini lebih tua dari lima menit, lewat masa berlakunya, atau dari masa depan. Periksa jam sistem Anda.",
    en: "This signature is older than five minutes, past its expiry, or from the future. Check your system's clock.",
  },
  "access.signature.wrong": {
    id: "Tanda tangan ini bukan dari kunci yang berlaku untuk permintaan ini.",
    en: "This signature is not by a key that holds, over this request.",
  },
  "access.signature.used": {
    id: "Permintaan ini sudah pernah diterima. Tandatangani lagi dengan nonce yang baru.",
    en: "This request was taken before. Sign again with a new nonce.",
  },
  "access.duty.clientKeys": {
    id: "{count, plural, other {# klien API}} perlu kunci berikutnya: yang terakhir berakhir dalam 30 hari, atau sudah berakhir",
    en: "{count, plural, one {# API client needs} other {# API clients need}} a next key: the last one ends within 30 days, or has ended",
  },
});
