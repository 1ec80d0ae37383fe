using System.Text.Json.Serialization;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using EGov.Portal.Forms;

namespace EGov.Portal.Dossiers;

/// <summary>The forms that the one-stop mechanism owes the applicant.</summary>
internal sealed partial record Dossier
{
    /// <summary>The form to be issued next, or null.</summary>
    [JsonIgnore]
    public FormOfDossier? FormToIssue => Forms.FirstOrDefault(form => form.Number is null);

    /// <summary>Notes a form that was issued; one that has its number already keeps it.</summary>
    public Result<IReadOnlyList<DossierEvent>> NoteForm(DossierForm form, IssuedForm issued, DateTimeOffset at) =>
        Forms.Any(owed => owed.Form == form && owed.Number is null)
            ? Happened(new DossierFormIssued(at, SystemActor.Id, form, issued.Number, issued.File))
            : Nothing;
}
