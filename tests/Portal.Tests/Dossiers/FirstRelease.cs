using EGov.Portal.Dossiers;
using EGov.Portal.Procedures;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Dossiers;

/// <summary>What the first release wrote.</summary>
internal static class FirstRelease
{
    public const string OldCode = "G01.08-261116-0001";

    public static DossierSubmittedFirst Submission { get; } = new(
        Monday,
        "anna",
        OldCode,
        new FirstTerms(
            "3.000347",
            1,
            new("Đổi giấy phép lái xe", "Renewal of a driving licence"),
            "G01.08",
            5,
            135_000,
            "37/2023/TT-BTC",
            [
                new("verify", new("Tra cứu, xác minh và chuyển dữ liệu", "Look-up, verification and transfer of data"), 1),
                new("issue", new("In và cấp giấy phép lái xe", "Printing and issuing of the licence"), 4),
            ],
            "KQ.G01.000185",
            ["application", "health-certificate", "passport", "other"]),
        Channel.Online,
        new Dictionary<string, string> { ["licenceClass"] = "B" },
        [new("application", "f1"), new("health-certificate", "f2")]);

    /// <summary>A dossier in process as the first release stored it: its second shape.</summary>
    public const string Processing = """
        {
          "code": "G01.08-261116-0001", "owner": "anna",
          "terms": {
            "procedure": "3.000347", "version": 1,
            "name": { "vi": "Đổi giấy phép lái xe", "en": "Renewal of a driving licence" },
            "agency": "G01.08", "workingDays": 5, "fee": 135000, "feeInstrument": "37/2023/TT-BTC",
            "steps": [
              { "code": "verify", "name": { "vi": "Tra cứu", "en": "Look-up" }, "workingDays": 1 },
              { "code": "issue", "name": { "vi": "In và cấp", "en": "Printing" }, "workingDays": 4 }
            ],
            "resultCode": "KQ.G01.000185",
            "components": ["application", "health-certificate", "passport", "other"]
          },
          "channel": "online", "status": "processing",
          "form": { "licenceClass": "B" },
          "papers": [ { "component": "application", "file": "f1" }, { "component": "health-certificate", "file": "f2" } ],
          "submittedAt": "2026-11-16T09:00:00+07:00",
          "payment": { "transaction": "SIM0001", "amount": 135000, "at": "2026-11-16T09:05:00+07:00" },
          "paymentAttempts": 1,
          "acceptedAt": "2026-11-16T10:00:00+07:00", "dueAt": "2026-11-23T17:00:00+07:00", "dueProvisional": false,
          "stepsDone": 1,
          "step": { "index": 1, "code": "issue", "openedAt": "2026-11-17T10:00:00+07:00", "dueAt": "2026-11-23T17:00:00+07:00" },
          "history": [
            { "sequence": 1, "what": "submitted", "by": "anna", "at": "2026-11-16T09:00:00+07:00" },
            { "sequence": 2, "what": "payment-begun", "by": "anna", "at": "2026-11-16T09:05:00+07:00" },
            { "sequence": 3, "what": "fee-paid", "by": "anna", "at": "2026-11-16T09:05:00+07:00", "note": "SIM0001" },
            { "sequence": 4, "what": "accepted", "by": "officer", "at": "2026-11-16T10:00:00+07:00" },
            { "sequence": 5, "what": "step-opened", "by": "system", "at": "2026-11-16T10:00:00+07:00", "note": "verify" },
            { "sequence": 6, "what": "step-completed", "by": "officer", "at": "2026-11-17T10:00:00+07:00", "note": "verify" },
            { "sequence": 7, "what": "step-opened", "by": "system", "at": "2026-11-17T10:00:00+07:00", "note": "issue" }
          ],
          "isFinal": false, "isPaid": true, "paymentLeftAt": null, "limitEnds": "2026-11-23T17:00:00+07:00", "stepToOpen": null
        }
        """;
}
