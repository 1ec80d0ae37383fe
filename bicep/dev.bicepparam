using 'main.bicep'

// For trials: billed by use, one copy, public addresses with sign-in by identity only.
param environmentName = 'dev'
param pagesLocation = 'eastasia'
param domain = ''
param alertMail = []
param private = false
param zones = false
param locked = false
param publishers = ['0.0.0.0/0']
param pipeline = readEnvironmentVariable('EGOV_PIPELINE', '')
param scales = {}
param cosmos = {
  serverless: true
  furtherRegions: []
  backup: 'Continuous7Days'
  mostThroughput: {}
  otherThroughput: 1000
}
param bus = { sku: 'Standard', capacity: 1 }
param scheduler = { sku: 'Consumption', capacity: 1 }
param files = { redundancy: 'Standard_LRS', recoveryDays: 7, archiveDays: 0 }
param frontDoor = { sku: 'Standard_AzureFrontDoor', firewall: 'Detection', requestsPerMinute: 6000 }
param pagesSku = 'Free'
param watch = {
  retentionDays: 30
  dailyGigabytes: 2
  slowMilliseconds: 5000
  mostErrorPercent: 5
  mostWaitingMessages: 1000
  monthlyBudget: 300
  budgetFrom: '2026-12-01'
}
param choices = {
  all: {}
  identity: { Identity__LocalAccounts: 'true' }
}
param fromVault = {
  portal: ['Files__MasterKey']
  identity: ['Files__MasterKey']
  exchange: ['Files__MasterKey']
  cabinet: ['Files__MasterKey']
  reporting: ['Files__MasterKey']
}
