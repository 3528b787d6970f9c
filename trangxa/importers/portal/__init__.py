"""The national procedure portal (dichvucong.gov.vn): crawled records, one JSON object a line, into procedure files."""

from trangxa.importers.portal.run import Imported, Report, import_portal

__all__ = ["Imported", "Report", "import_portal"]
