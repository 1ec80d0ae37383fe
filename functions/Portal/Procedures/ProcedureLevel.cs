namespace EGov.Portal.Procedures;

internal enum ProcedureLevel
{
    Ministry,
    Province,
    District,
    Commune,
    Other,
}
