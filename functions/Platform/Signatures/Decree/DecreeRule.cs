using EGov.Platform.Signatures.Verification;

namespace EGov.Platform.Signatures.Decree;

/// <summary>
/// The rule of two signatures: an electronic document signed by the authorised person and by the agency is worth as much as the original on
/// paper (Decree 30/2020/NĐ-CP, article 5.1); the person signs first (13.7), the agency when the document goes out (14, 32, 33).
/// </summary>
public static class DecreeRule
{
    /// <summary>Two clocks of time-stamp authorities may differ by this much without a doubt about the order.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    /// <summary>What the signatures of a document make of it.</summary>
    /// <param name="report">What was found out about them.</param>
    /// <param name="form">As what the file goes; it decides whether a person has to sign.</param>
    /// <param name="criteria">By what a person is told from an agency; those of the product where null.</param>
    public static DecreeStanding Of(SignatureReport report, DocumentForm form = DocumentForm.Original, SignerCriteria? criteria = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        criteria ??= SignerCriteria.Default;
        var signed = report.Signatures
            .Select((signature, index) => new Party(index, signature, signature.Signer is { } signer ? criteria.NatureOf(signer.Subject) : SignerNature.Unknown))
            .ToList();
        var person = BestOf(signed.FindAll(party => party.Nature == SignerNature.Person));
        var agency = BestOf(signed.FindAll(party => party.Nature == SignerNature.Agency));
        var checks = new CheckList();
        CheckPerson(checks, person, form);
        Tell(checks, DecreeChecks.Agency, agency, "Cơ quan, tổ chức", "agency");
        var inOrder = CheckOrder(checks, person, agency, form);
        var whole = agency is not null && checks.Holds(
            agency.Signature.Coverage.Whole,
            DecreeChecks.SealCoversAll,
            "Sau chữ ký của cơ quan, tệp còn được bổ sung hoặc chữ ký không bao trùm toàn bộ tệp.",
            "The agency's seal does not cover all of the file, or something came after it.");
        CheckNatures(checks, signed);
        CheckOthers(checks, report);
        return new(form, Told(person), Told(agency), inOrder, whole, Conclude(report, checks), checks.Checks);
    }

    /// <summary>A file that has no signature at all and is otherwise sound is plain information; whatever else is wrong raises doubt.</summary>
    private static OriginalStanding Conclude(SignatureReport report, CheckList checks) =>
        report.Signatures.Count == 0 && report.Checks.All(check => check.Code == SignatureChecks.Present.Code) ? OriginalStanding.ForInformationOnly
        : checks.Conclusion == SignatureConclusion.Valid ? OriginalStanding.OriginalValue
        : OriginalStanding.Doubtful;

    /// <summary>The most trustworthy of a party's signatures, and of equal ones the last.</summary>
    private static Party? BestOf(List<Party> parties) => parties.OrderBy(party => party.Signature.Conclusion).ThenByDescending(party => party.Index).FirstOrDefault();

    private static DecreeParty Told(Party? party) => new(StandingOf(party), party?.Signature);

    private static PartySignature StandingOf(Party? party) => party?.Signature.Conclusion switch
    {
        null => PartySignature.Absent,
        SignatureConclusion.Valid => PartySignature.Valid,
        SignatureConclusion.Indeterminate => PartySignature.Indeterminate,
        _ => PartySignature.Invalid,
    };

    private static void CheckPerson(CheckList checks, Party? person, DocumentForm form)
    {
        if (person is null && form != DocumentForm.Original)
        {
            checks.NotChecked(
                DecreeChecks.Person,
                "Tệp kèm theo và bản sao điện tử chỉ cần chữ ký số của cơ quan.",
                "A separate file or an electronic copy needs the agency's seal only.");
            return;
        }

        Tell(checks, DecreeChecks.Person, person, "Người có thẩm quyền", "authorised person");
    }

    private static void Tell(CheckList checks, CheckDefinition check, Party? party, string vi, string en)
    {
        switch (StandingOf(party))
        {
            case PartySignature.Absent:
                checks.Fail(check, $"{vi} chưa ký số.", $"There is no signature of the {en}.");
                break;
            case PartySignature.Valid:
                checks.Pass(check);
                break;
            case PartySignature.Indeterminate:
                checks.Unclear(check, $"{vi} đã ký số nhưng chưa kết luận được hiệu lực.", $"The {en} signed, but nobody can say whether that is valid.");
                break;
            default:
                checks.Fail(check, $"{vi} đã ký số nhưng chữ ký không hợp lệ.", $"The {en} signed, but the signature is not valid.");
                break;
        }
    }

    private static bool CheckOrder(CheckList checks, Party? person, Party? agency, DocumentForm form)
    {
        if (person is null || agency is null)
        {
            return form != DocumentForm.Original && person is null && agency is not null;
        }

        if (person.Index > agency.Index)
        {
            checks.Fail(DecreeChecks.Order, "Cơ quan đã ký trước người có thẩm quyền.", "The agency sealed before the authorised person signed.");
            return false;
        }

        if (person.Signature.Time is { } first && agency.Signature.Time is { } then && then.At < first.At - Tolerance)
        {
            checks.Unclear(
                DecreeChecks.Order,
                "Thứ tự trong tệp đúng nhưng thời điểm ký của cơ quan lại trước của người có thẩm quyền.",
                "The file has them in order, but the time of the seal is before that of the person's signature.");
            return false;
        }

        checks.Pass(DecreeChecks.Order);
        return true;
    }

    private static void CheckNatures(CheckList checks, List<Party> signed)
    {
        var unknown = signed.Where(party => party.Nature == SignerNature.Unknown).Select(party => party.Signature.Signer?.Name ?? "?").ToList();
        if (unknown.Count > 0)
        {
            var names = string.Join("; ", unknown);
            checks.Unclear(
                DecreeChecks.Natures,
                $"Không xác định được chữ ký là của người hay của cơ quan: {names}.",
                $"Nobody can say whether these signatures are a person's or an agency's: {names}.");
        }
        else if (signed.Count > 0)
        {
            checks.Pass(DecreeChecks.Natures);
        }
    }

    private static void CheckOthers(CheckList checks, SignatureReport report)
    {
        const string Vi = "Trong tệp có chữ ký hoặc nội dung không hợp lệ hoặc chưa kết luận được; xem kết quả kiểm tra chữ ký.";
        const string En = "A signature, or the file as a whole, is not good or not surely so; see the report on signatures.";
        switch (report.Conclusion)
        {
            case SignatureConclusion.Valid:
                checks.Pass(DecreeChecks.Others);
                break;
            case SignatureConclusion.Indeterminate:
                checks.Unclear(DecreeChecks.Others, Vi, En);
                break;
            default:
                checks.Fail(DecreeChecks.Others, Vi, En);
                break;
        }
    }

    private sealed record Party(int Index, VerifiedSignature Signature, SignerNature Nature);
}
