"""From a record of the portal to the front matter of a procedure, with notes on what the source leaves open."""

from datetime import date
from typing import Any, NamedTuple

from trangxa.importers.portal import bases, channels, papers, results
from trangxa.importers.portal.notes import Note
from trangxa.importers.portal.records import SourceRecord
from trangxa.importers.portal.review import MAX_TITLE, notes_on, without_neighbour
from trangxa.importers.portal.steps import split_steps
from trangxa.importers.portal.text import NOT_STATED, one_line, stated

LEVEL_UNKNOWN = "chỉ thông tin"
"""The portal's record does not say how far the service goes online; this claims the least."""

COMPETENT = "cơ quan có thẩm quyền"
_NO_ROWS = frozenset({channels.HEADER, papers.HEADER, f"--{papers.HEADER}", bases.HEADER})
"""Cells that hold the heading of a table and nothing else."""

_OPTIONAL = {
    "noi_tiep_nhan": "dia_chi_tiep_nhan",
    "co_quan_phoi_hop": "co_quan_phoi_hop",
    "co_quan_duoc_uy_quyen": "co_quan_duoc_uy_quyen",
    "loai_thu_tuc": "loai_thu_tuc",
    "thu_tuc_lien_quan": "thu_tuc_lien_quan",
}
"""Keys of a procedure that take a field as it is, and may be left out."""


class Draft(NamedTuple):
    """Front matter by key, in the order of the file, and notes."""

    values: dict[str, Any]
    notes: tuple[Note, ...]


def draft_of(record: SourceRecord, code: str, fetched: date) -> Draft:
    """The procedure with this mended code; nothing is taken but from the record, and every field of it is placed."""
    cleaned = {name: stated(value) for name, value in record.fields.items()}
    cleaned["can_cu_phap_ly"] = without_neighbour(cleaned["can_cu_phap_ly"], cleaned["co_quan_thuc_hien"])
    fields = {name: "" if value in _NO_ROWS else value for name, value in cleaned.items()}
    values = {
        "ma": code,
        **_title(fields["ten_thu_tuc"]),
        "linh_vuc": one_line(fields["linh_vuc"]) or NOT_STATED,
        "cap_thuc_hien": fields["cap_thuc_hien"] or NOT_STATED,
        "muc_do": LEVEL_UNKNOWN,
        "qd_cong_bo": {"so": fields["so_quyet_dinh"] or NOT_STATED},
        "doi_tuong": fields["doi_tuong_thuc_hien"] or NOT_STATED,
        "co_quan_giai_quyet": _authority(fields) or NOT_STATED,
        **_parts(fields),
        "url_dvcqg": fields["detail_url"],
        "ngay_doi_chieu": fetched.isoformat(),
        "nguon_du_lieu": {"dia_chi": fields["detail_url"], "ngay": fetched.isoformat()},
        **{key: fields[name] for key, name in _OPTIONAL.items() if fields[name]},
    }
    return Draft(values, tuple(notes_on(record, fields, code)))


def _title(name: str) -> dict[str, str]:
    title = one_line(name)
    if len(title) <= MAX_TITLE:
        return {"tieu_de": title}
    return {"tieu_de": title[: MAX_TITLE - 1].rpartition(" ")[0] + "…", "mo_ta": title}


def _authority(fields: dict[str, str]) -> str:
    """Who settles it; a competent body that differs is named beside."""
    acting, competent = fields["co_quan_thuc_hien"], fields["co_quan_co_tham_quyen"]
    if acting and competent and acting != competent:
        return f"{acting} ({COMPETENT}: {competent})"
    return acting or competent


def _parts(fields: dict[str, str]) -> dict[str, Any]:
    """The parts that are run-together cells, and the conditions."""
    ways = channels.channel_values(fields["cach_thuc_thuc_hien"])
    cell, address = fields["thanh_phan_ho_so"], fields["detail_url"]
    return {
        "trinh_tu": split_steps(fields["trinh_tu_thuc_hien"]) or [NOT_STATED],
        "cach_thuc": ways,
        "ho_so": papers.paper_values(cell)
        or [{"ten": NOT_STATED, "ban_chinh": papers.UNKNOWN, "ban_sao": papers.UNKNOWN}],
        "so_bo": NOT_STATED,
        "mau_don": papers.form_values(cell, address),
        "ket_qua": results.result_values(fields["ket_qua_xu_ly"]) or [NOT_STATED],
        "yeu_cau": fields["yeu_cau_dieu_kien"] or NOT_STATED,
        "le_phi": channels.fee_summary(ways),
        "can_cu": bases.basis_values(fields["can_cu_phap_ly"]) or [{"so_ky_hieu": NOT_STATED}],
    }
