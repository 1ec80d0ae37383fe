using EGov.Platform.Printing;
using EGov.Portal.Dossiers;
using EGov.Portal.Procedures;

namespace EGov.Portal.Forms;

/// <summary>What an application says of its applicant.</summary>
internal sealed class ApplicantWords(ProcedureCatalogue catalogue)
{
    /// <summary>For a name that an old application did not give: who signed in is an account, not a name.</summary>
    private const string NotSaid = "(không ghi trong đơn)";

    /// <summary>The applicant's name as the application gives it.</summary>
    public string NameOf(Dossier dossier) => Said(dossier, FieldsOf(dossier)?.Name) ?? NotSaid;

    /// <summary>The applicant's address; null where the application gives none.</summary>
    public string? AddressOf(Dossier dossier) => Said(dossier, FieldsOf(dossier)?.Address);

    /// <summary>Who applies, how to reach them, and for what: what the application does not say has no line.</summary>
    public IEnumerable<FormLine> LinesOf(Dossier dossier)
    {
        var fields = FieldsOf(dossier);
        (string Label, string? Text)[] lines =
        [
            ("Tiếp nhận hồ sơ của", NameOf(dossier)),
            ("Địa chỉ", AddressOf(dossier)),
            ("Số điện thoại", Said(dossier, fields?.Phone)),
            ("Email", Said(dossier, fields?.Email)),
            ("Số định danh cá nhân/CMND/Hộ chiếu", Said(dossier, fields?.PersonalId)),
            ("Nội dung yêu cầu giải quyết", dossier.Terms.Name.Vi),
        ];
        return lines.Where(line => line.Text is not null).Select(line => new FormLine(line.Label, line.Text!));
    }

    /// <summary>Dossiers that were filed before terms kept the fields have those that their version of the procedure has since.</summary>
    private ApplicantFields? FieldsOf(Dossier dossier) =>
        dossier.Terms.Applicant ?? catalogue.Find(dossier.Terms.Procedure, dossier.Terms.Version)?.Applicant;

    private static string? Said(Dossier dossier, string? field) =>
        field is not null && dossier.Form.GetValueOrDefault(field) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
