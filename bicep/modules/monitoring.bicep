@description('Where logs, traces and metrics go, and who is told.')
param workspaceName string
param insightsName string
param actionGroupName string
param location string
param tags object

@description('For how many days logs can be queried.')
@minValue(30)
@maxValue(730)
param retentionDays int

@description('The most GB a day that are taken in; -1 sets no bound.')
param dailyGigabytes int

@description('Who is sent a message when an alert fires.')
param alertMail string[]

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionDays
    workspaceCapping: { dailyQuotaGb: dailyGigabytes }
    features: { disableLocalAuth: true, enableLogAccessUsingOnlyResourcePermissions: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    IngestionMode: 'LogAnalytics'
    DisableLocalAuth: true
  }
}

resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'egov'
  scope: workspace
  properties: {
    workspaceId: workspace.id
    logs: [{ category: 'Audit', enabled: true }]
  }
}

resource actions 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: actionGroupName
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'egov-ops'
    enabled: true
    emailReceivers: [
      for (address, index) in alertMail: {
        name: 'mail-${index}'
        emailAddress: address
        useCommonAlertSchema: true
      }
    ]
  }
}

output workspace string = workspace.id
output actionGroup string = actions.id
