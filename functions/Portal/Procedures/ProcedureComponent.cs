using EGov.Platform.Results;

namespace EGov.Portal.Procedures;

/// <param name="Code">Its code within the procedure.</param>
/// <param name="NationalCode">Its code in the national catalogue (<c>mã giấy tờ</c>), or null.</param>
/// <param name="Originals">How many originals.</param>
/// <param name="Copies">How many copies.</param>
/// <param name="Optional">Whether it may be left out.</param>
/// <param name="When">When it is asked for; null for always.</param>
/// <param name="ReplacedBy">The code of an earlier result that stands in for the paper (<c>mã kết quả thay thế</c>), or null.</param>
/// <param name="Template">The name of its form, or null.</param>
internal sealed record ProcedureComponent(
    string Code,
    Text Name,
    int Originals,
    int Copies,
    bool Optional = false,
    ComponentCondition? When = null,
    string? NationalCode = null,
    string? ReplacedBy = null,
    string? Template = null)
{
    public bool IsRequired(IReadOnlyDictionary<string, string> form) => !Optional && (When is null || When.Holds(form));
}
