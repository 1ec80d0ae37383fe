using EGov.Identity.Pages;
using EGov.Platform.Results;

namespace EGov.Local.Identity;

/// <summary>The seeded accounts and clients as HTML.</summary>
internal sealed class DevList(DevAccounts accounts, Language language)
{
    private static readonly Text Lead = new(
        "Các tài khoản này được tạo cùng thư mục dữ liệu. Nút đăng nhập đi qua đúng các bước của trang đăng nhập, bằng mật khẩu và mã ghi ở đây.",
        "These accounts were made with the data folder. The button takes the steps of the sign-in pages, with the password and code that stand here.");

    private static readonly Text SignIn = new("Đăng nhập", "Sign in");
    private static readonly Text Number = new("Số định danh", "Number");
    private static readonly Text Password = new("Mật khẩu", "Password");
    private static readonly Text Code = new("Mã lúc này", "Code now");
    private static readonly Text Office = new("Chức vụ", "Office");
    private static readonly Text ActsFor = new("Được hành động thay", "May act for");
    private static readonly Text Clients = new("Ứng dụng", "Clients");
    private static readonly Text Systems = new("Hệ thống kết nối trục liên thông văn bản", "Systems connected to the document exchange");
    private static readonly Text Agency = new("Cơ quan", "Agency");
    private static readonly Text Endpoint = new("Địa chỉ", "Endpoint");
    private static readonly Text Secret = new("Bí mật", "Secret");
    private static readonly Text KeyFile = new("Khóa riêng", "Private key");
    private static readonly Text Outbox = new("Hộp thư đi (mã một lần đã gửi)", "Outbox (one-time codes that were sent)");
    private static readonly Text Json = new("Danh sách này dạng JSON", "This list as JSON");

    internal string Html => $"""
        <p>{Say(Lead)}</p>
        <p><a href="{OutboxPage.Route}">{Say(Outbox)}</a><br><a href="{DevPages.Route}/accounts">{Say(Json)}</a></p>
        <ul class="list">{string.Concat(accounts.People.Select(Show))}</ul>
        <h2>{Say(Clients)}</h2>
        <ul class="list">{string.Concat(accounts.Clients.Select(Show))}</ul>
        {ShowSystems()}
        """;

    private string Show(DevPerson person) => $"""
        <li><h2>{Page.Encode(person.Name)}</h2>
        <dl>{Pair(Number, person.Number)}{Pair(Office, OfficeOf(person))}{Pair(ActsFor, string.Join(", ", person.ActsFor))}{Pair(Password, person.Password)}{Pair(Code, person.Code)}</dl>
        <form method="post" action="{DevPages.Route}/sign-in"><input type="hidden" name="number" value="{person.Number}"><button aria-label="{Say(SignIn)}: {Page.Encode(person.Name)}">{Say(SignIn)}</button></form></li>
        """;

    private string Show(DevClient client) => $"""
        <li><p><code>{Page.Encode(client.Id)}</code> ({Page.Encode(client.Kind)})</p>
        <dl>{Pair(Secret, client.Secret)}{Pair(KeyFile, client.KeyFile)}</dl></li>
        """;

    private string ShowSystems() => accounts.Systems.Count == 0
        ? string.Empty
        : $"""<h2>{Say(Systems)}</h2><ul class="list">{string.Concat(accounts.Systems.Select(Show))}</ul>""";

    private string Show(DevSystem system) => $"""
        <li><p><code>{Page.Encode(system.SystemId)}</code></p>
        <dl>{Pair(Agency, system.Agency)}{Pair(Secret, system.Secret)}{Pair(Endpoint, system.Endpoint)}</dl></li>
        """;

    private static string? OfficeOf(DevPerson person) =>
        person.Agency is null ? null : $"{person.Title}, {person.Agency} ({string.Join(", ", person.Roles)})";

    private string Pair(Text label, string? value) =>
        string.IsNullOrEmpty(value) ? string.Empty : $"<dt>{Say(label)}</dt><dd><code>{Page.Encode(value)}</code></dd>";

    private string Say(Text text) => Page.Encode(text.In(language));
}
