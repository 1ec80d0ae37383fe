using System.Globalization;
using System.Net;
using EGov.Platform.Results;

namespace EGov.Portal.Payments.Simulation;

/// <summary>The simulator's page: text and buttons, no script, in the payer's language.</summary>
internal static class SimulatorPage
{
    private static readonly Text Title = new("Cổng thanh toán mô phỏng", "Simulated payment gateway");

    private static readonly Text Notice = new("Không thu tiền thật. Chỉ dùng khi phát triển.", "No real money is taken. For development only.");

    private static readonly Text DossierLabel = new("Hồ sơ", "Dossier");

    private static readonly Text AmountLabel = new("Số tiền", "Amount");

    private static readonly Text TrialLabel = new("Thử các tình huống lỗi", "Try what can go wrong");

    private static readonly (SimulatedDeed Deed, string Name, Text Label)[] Usual =
    [
        (SimulatedDeed.Pay, "pay", new("Thanh toán", "Pay")),
        (SimulatedDeed.Refuse, "refuse", new("Hủy giao dịch", "Refuse")),
    ];

    private static readonly (SimulatedDeed Deed, string Name, Text Label)[] Trials =
    [
        (SimulatedDeed.Duplicate, "duplicate", new("Báo thành công hai lần", "Tell of the payment twice")),
        (SimulatedDeed.Late, "late", new("Báo thất bại rồi báo đã thu tiền", "Tell of a refusal, then of the money")),
        (SimulatedDeed.Lost, "lost", new("Thu tiền nhưng không báo", "Take the money and tell nobody")),
        (SimulatedDeed.WrongAmount, "wrong-amount", new("Thu sai số tiền", "Take a wrong amount")),
        (SimulatedDeed.Forged, "forged", new("Báo bằng chữ ký giả", "Tell with a forged seal")),
    ];

    /// <summary>What the button of the name does, or null.</summary>
    public static SimulatedDeed? DeedOf(string? name) =>
        Usual.Concat(Trials).Where(button => button.Name == name).Select(button => (SimulatedDeed?)button.Deed).FirstOrDefault();

    public static string Of(PaymentOrder order, Language language)
    {
        var tag = language is Language.English ? "en" : "vi";
        var amount = order.Amount.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');
        return $"""
            <!doctype html>
            <html lang="{tag}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Title.In(language)}</title></head>
            <body>
            <main>
            <h1>{Title.In(language)}</h1>
            <p>{Notice.In(language)}</p>
            <dl>
            <dt>{DossierLabel.In(language)}</dt><dd>{WebUtility.HtmlEncode(order.Dossier)}</dd>
            <dt>{AmountLabel.In(language)}</dt><dd>{amount} VND</dd>
            </dl>
            {Buttons(order, Usual, language)}
            <h2>{TrialLabel.In(language)}</h2>
            {Buttons(order, Trials, language)}
            </main>
            </body>
            </html>
            """;
    }

    private static string Buttons(PaymentOrder order, IEnumerable<(SimulatedDeed Deed, string Name, Text Label)> buttons, Language language) =>
        string.Concat(buttons.Select(button =>
            $"""<form method="post" action="/api/payments/simulator/{WebUtility.HtmlEncode(order.Reference)}?deed={button.Name}"><button>{button.Label.In(language)}</button></form>"""));
}
